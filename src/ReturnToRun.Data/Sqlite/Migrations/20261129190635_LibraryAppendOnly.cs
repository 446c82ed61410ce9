using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnToRun.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LibraryAppendOnly : Migration
    {
        // A migration of its own: the one before makes the table anew after all it was told, and triggers would go with the old one.
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER \"ExerciseVersions_NoUpdate\" BEFORE UPDATE ON \"ExerciseVersions\" BEGIN SELECT RAISE(ABORT, 'ExerciseVersions are append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"ExerciseVersions_NoDelete\" BEFORE DELETE ON \"ExerciseVersions\" BEGIN SELECT RAISE(ABORT, 'ExerciseVersions are append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"Pictures_NoUpdate\" BEFORE UPDATE ON \"Pictures\" BEGIN SELECT RAISE(ABORT, 'Pictures are append-only'); END");
            migrationBuilder.Sql("CREATE TRIGGER \"Pictures_NoDelete\" BEFORE DELETE ON \"Pictures\" WHEN EXISTS (SELECT 1 FROM \"ExerciseVersions\" WHERE \"PictureId\" = OLD.\"Id\") BEGIN SELECT RAISE(ABORT, 'Pictures are append-only'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in (string[])["ExerciseVersions_NoUpdate", "ExerciseVersions_NoDelete", "Pictures_NoUpdate", "Pictures_NoDelete"])
                migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\"");
        }
    }
}
