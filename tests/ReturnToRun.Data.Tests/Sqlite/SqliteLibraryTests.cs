using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Sqlite;

namespace ReturnToRun.Data.Tests.Sqlite;

public sealed class SqliteLibraryTests
{
    [Fact]
    public void The_system_s_SQLite_is_used_not_the_old_bundled_one()
    {
        Assert.False(SqliteLibrary.IsBundled, "Install the system's SQLite (Debian: libsqlite3-0).");
        Assert.True(SqliteLibrary.Version > new Version(3, 35, 5), $"{SqliteLibrary.Version} is not newer than the bundled 3.35.5.");
    }

    [Fact]
    public void A_connection_opens_on_the_library_that_was_chosen()
    {
        var version = SqliteLibrary.Version;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.Equal(version.ToString(3), connection.ServerVersion);
    }

    [Fact]
    public void EF_Core_writes_updates_and_looks_into_JSON_on_this_provider()
    {
        _ = SqliteLibrary.Version;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new Shoes(new DbContextOptionsBuilder<Shoes>().UseSqlite(connection).Options);
        db.Database.EnsureCreated();
        db.AddRange(new Shoe { Name = "old", Seasons = ["spring", "autumn"] }, new Shoe { Name = "new", Seasons = ["winter"] });
        db.SaveChanges();

        Assert.Equal("old", db.Set<Shoe>().Single(shoe => shoe.Seasons.Contains("autumn")).Name);
        Assert.Equal(1, db.Set<Shoe>().Where(shoe => shoe.Name == "new").ExecuteUpdate(set => set.SetProperty(shoe => shoe.Name, "worn")));
    }

    private sealed class Shoes(DbContextOptions<Shoes> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Shoe>();
    }

    private sealed class Shoe
    {
        public int Id { get; set; }

        public required string Name { get; set; }

        public required List<string> Seasons { get; set; }
    }
}
