using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnToRun.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MessagesAndNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Message",
                table: "Reminders",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "MessageSentAt",
                table: "Reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MessageMarks",
                columns: table => new
                {
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageMarks", x => new { x.RunnerId, x.UserId });
                    table.ForeignKey(
                        name: "FK_MessageMarks_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MessageMarks_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorRole = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.CheckConstraint("CK_Messages_Author", "\"AuthorRole\" IN ('Runner', 'Therapist')");
                    table.CheckConstraint("CK_Messages_Number", "\"Number\" >= 1");
                    table.CheckConstraint("CK_Messages_Text", "length(\"Text\") BETWEEN 1 AND 2000");
                    table.ForeignKey(
                        name: "FK_Messages_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RunnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Supersedes = table.Column<Guid>(type: "TEXT", nullable: true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.CheckConstraint("CK_Notes_Text", "length(\"Text\") BETWEEN 1 AND 4000");
                    table.ForeignKey(
                        name: "FK_Notes_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notes_Runners_RunnerId",
                        column: x => x.RunnerId,
                        principalTable: "Runners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MessageMarks_UserId",
                table: "MessageMarks",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_RunnerId_Key",
                table: "Messages",
                columns: new[] { "RunnerId", "Key" },
                unique: true,
                filter: "\"Key\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_RunnerId_Number",
                table: "Messages",
                columns: new[] { "RunnerId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notes_ClinicId",
                table: "Notes",
                column: "ClinicId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_RunnerId_Key",
                table: "Notes",
                columns: new[] { "RunnerId", "Key" },
                unique: true,
                filter: "\"Key\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_RunnerId_WrittenAt",
                table: "Notes",
                columns: new[] { "RunnerId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Supersedes",
                table: "Notes",
                column: "Supersedes",
                unique: true,
                filter: "\"Supersedes\" IS NOT NULL");

            // Append-only: no update, and no delete but while a runner is being erased (docs/adr/0014-append-only.md).
            foreach (var table in new[] { "Messages", "Notes" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER \"{table}_NoUpdate\" BEFORE UPDATE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END");
                migrationBuilder.Sql($"CREATE TRIGGER \"{table}_NoDelete\" BEFORE DELETE ON \"{table}\" WHEN NOT EXISTS (SELECT 1 FROM \"Erasures\" WHERE \"RunnerId\" = OLD.\"RunnerId\") BEGIN SELECT RAISE(ABORT, '{table} are append-only'); END");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MessageMarks");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropColumn(
                name: "Message",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "MessageSentAt",
                table: "Reminders");
        }
    }
}
