using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnToRun.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Routines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Routine",
                table: "RunnerStatus",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoutineVersion",
                table: "RunnerStatus",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Routines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Routines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Routines_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoutineDrafts",
                columns: table => new
                {
                    RoutineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 65536, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutineDrafts", x => x.RoutineId);
                    table.CheckConstraint("CK_RoutineDrafts_Content", "json_valid(\"Content\")");
                    table.ForeignKey(
                        name: "FK_RoutineDrafts_Routines_RoutineId",
                        column: x => x.RoutineId,
                        principalTable: "Routines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoutineVersions",
                columns: table => new
                {
                    RoutineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoutineVersions", x => new { x.RoutineId, x.Version });
                    table.CheckConstraint("CK_RoutineVersions_Content", "json_valid(\"Content\")");
                    table.CheckConstraint("CK_RoutineVersions_Version", "\"Version\" >= 1");
                    table.ForeignKey(
                        name: "FK_RoutineVersions_Routines_RoutineId",
                        column: x => x.RoutineId,
                        principalTable: "Routines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RunnerStatus_Routine",
                table: "RunnerStatus",
                column: "Routine",
                filter: "\"Routine\" IS NOT NULL");

            // What was published stays as it was published (docs/adr/0014-append-only.md).
            migrationBuilder.Sql("CREATE TRIGGER \"RoutineVersions_NoUpdate\" BEFORE UPDATE ON \"RoutineVersions\" BEGIN SELECT RAISE(ABORT, 'RoutineVersions are append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"RoutineVersions_NoDelete\" BEFORE DELETE ON \"RoutineVersions\" BEGIN SELECT RAISE(ABORT, 'RoutineVersions are append-only'); END");

            migrationBuilder.CreateIndex(
                name: "IX_Routines_ClinicId",
                table: "Routines",
                column: "ClinicId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoutineDrafts");

            migrationBuilder.DropTable(
                name: "RoutineVersions");

            migrationBuilder.DropTable(
                name: "Routines");

            migrationBuilder.DropIndex(
                name: "IX_RunnerStatus_Routine",
                table: "RunnerStatus");

            migrationBuilder.DropColumn(
                name: "Routine",
                table: "RunnerStatus");

            migrationBuilder.DropColumn(
                name: "RoutineVersion",
                table: "RunnerStatus");
        }
    }
}
