using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnToRun.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClinicPolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClinicPolicies",
                columns: table => new
                {
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClinicPolicies", x => new { x.ClinicId, x.Number });
                    table.CheckConstraint("CK_ClinicPolicies_Number", "\"Number\" >= 1");
                    table.CheckConstraint("CK_ClinicPolicies_Numbers", "json_valid(\"Numbers\")");
                    table.ForeignKey(
                        name: "FK_ClinicPolicies_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PolicyDrafts",
                columns: table => new
                {
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDrafts", x => x.ClinicId);
                    table.CheckConstraint("CK_PolicyDrafts_Numbers", "json_valid(\"Numbers\")");
                    table.ForeignKey(
                        name: "FK_PolicyDrafts_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("CREATE TRIGGER \"ClinicPolicies_NoUpdate\" BEFORE UPDATE ON \"ClinicPolicies\" BEGIN SELECT RAISE(ABORT, 'ClinicPolicies are append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"ClinicPolicies_NoDelete\" BEFORE DELETE ON \"ClinicPolicies\" BEGIN SELECT RAISE(ABORT, 'ClinicPolicies are append-only'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClinicPolicies");

            migrationBuilder.DropTable(
                name: "PolicyDrafts");
        }
    }
}
