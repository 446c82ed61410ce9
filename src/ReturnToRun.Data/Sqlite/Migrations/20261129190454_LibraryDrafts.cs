using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnToRun.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LibraryDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ExerciseVersions_Exercises_ExerciseId",
                table: "ExerciseVersions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ExerciseVersions_Status",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "ExerciseVersions");

            migrationBuilder.AlterColumn<long>(
                name: "PublishedAt",
                table: "ExerciseVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "ExerciseVersions",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PictureId",
                table: "ExerciseVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PictureText",
                table: "ExerciseVersions",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublishedBy",
                table: "ExerciseVersions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Video",
                table: "ExerciseVersions",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ArchivedAt",
                table: "Exercises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ExerciseDrafts",
                columns: table => new
                {
                    ExerciseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 65536, nullable: false),
                    BasedOn = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExerciseDrafts", x => x.ExerciseId);
                    table.CheckConstraint("CK_ExerciseDrafts_Content", "json_valid(\"Content\")");
                    table.ForeignKey(
                        name: "FK_ExerciseDrafts_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pictures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClinicId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pictures", x => x.Id);
                    table.CheckConstraint("CK_Pictures_Kind", "\"Kind\" IN ('Png', 'Jpeg', 'WebP')");
                    table.ForeignKey(
                        name: "FK_Pictures_Clinics_ClinicId",
                        column: x => x.ClinicId,
                        principalTable: "Clinics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExerciseVersions_PictureId",
                table: "ExerciseVersions",
                column: "PictureId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_ExerciseVersions_Picture",
                table: "ExerciseVersions",
                sql: "(\"PictureId\" IS NULL) = (\"PictureText\" IS NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_ExerciseDrafts_ClinicId_Key",
                table: "ExerciseDrafts",
                columns: new[] { "ClinicId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_ClinicId_Hash",
                table: "Pictures",
                columns: new[] { "ClinicId", "Hash" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ExerciseVersions_Exercises_ExerciseId",
                table: "ExerciseVersions",
                column: "ExerciseId",
                principalTable: "Exercises",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ExerciseVersions_Pictures_PictureId",
                table: "ExerciseVersions",
                column: "PictureId",
                principalTable: "Pictures",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ExerciseVersions_Exercises_ExerciseId",
                table: "ExerciseVersions");

            migrationBuilder.DropForeignKey(
                name: "FK_ExerciseVersions_Pictures_PictureId",
                table: "ExerciseVersions");

            migrationBuilder.DropTable(
                name: "ExerciseDrafts");

            migrationBuilder.DropTable(
                name: "Pictures");

            migrationBuilder.DropIndex(
                name: "IX_ExerciseVersions_PictureId",
                table: "ExerciseVersions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ExerciseVersions_Picture",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "PictureId",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "PictureText",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "PublishedBy",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "Video",
                table: "ExerciseVersions");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Exercises");

            migrationBuilder.AlterColumn<long>(
                name: "PublishedAt",
                table: "ExerciseVersions",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<long>(
                name: "CreatedAt",
                table: "ExerciseVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "ExerciseVersions",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddCheckConstraint(
                name: "CK_ExerciseVersions_Status",
                table: "ExerciseVersions",
                sql: "\"Status\" IN ('Draft', 'Published', 'Archived')");

            migrationBuilder.AddForeignKey(
                name: "FK_ExerciseVersions_Exercises_ExerciseId",
                table: "ExerciseVersions",
                column: "ExerciseId",
                principalTable: "Exercises",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
