using Microsoft.Data.Sqlite;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Clinics;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Runners;

namespace ReturnToRun.Data.Tests.Audit;

public sealed class AuditProofTests : IAsyncDisposable
{
    private readonly Task<TestDatabase> _database = TestDatabase.StartAsync();
    private ClinicRow _clinic = null!;
    private Viewer _admin = null!;

    [Fact]
    public async Task Entries_that_nobody_touched_are_whole_and_end_where_they_are_noted_to()
    {
        await RecordAsync(5);

        var proof = await ProveAsync();

        Assert.True(proof.Whole);
        Assert.Equal((5, 5, 0), (proof.Entries, proof.End.Number, proof.Unchained));
        Assert.Equal(64, proof.End.Mac.Length);
    }

    [Theory]
    [InlineData("UPDATE Audit SET What = 'signed-out' WHERE Number = 3", ChainFaultKind.Changed, 3, 3)]
    [InlineData("UPDATE Audit SET At = At + 1 WHERE Number = 3", ChainFaultKind.Changed, 3, 3)]
    [InlineData("UPDATE Audit SET UserId = NULL WHERE Number = 3", ChainFaultKind.Changed, 3, 3)]
    [InlineData("UPDATE Audit SET Role = 'Runner' WHERE Number = 1", ChainFaultKind.Changed, 1, 1)]
    [InlineData("UPDATE Audit SET RunnerId = Id WHERE Number = 5", ChainFaultKind.Changed, 5, 5)]
    [InlineData("UPDATE Audit SET Fact = 1 WHERE Number = 5", ChainFaultKind.Changed, 5, 5)]
    [InlineData("UPDATE Audit SET Subject = Id WHERE Number = 5", ChainFaultKind.Changed, 5, 5)]
    [InlineData("UPDATE Audit SET Id = 'x' || substr(Id, 2) WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET At = 'yesterday' WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET At = 9223372036854775807 WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET Role = 'King' WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET Fact = 'x' WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET Mac = lower(Mac) WHERE Number = 4", ChainFaultKind.Changed, 4, 4)]
    [InlineData("UPDATE Audit SET ClinicId = 'x' WHERE Number = 4", ChainFaultKind.Missing, 4, 4)]
    [InlineData("UPDATE Audit SET ClinicId = NULL WHERE Number = 4", ChainFaultKind.Missing, 4, 4)]
    [InlineData("UPDATE Audit SET Number = -4 WHERE Number = 4", ChainFaultKind.Missing, 4, 4)]
    [InlineData("DELETE FROM Audit WHERE Number = 1", ChainFaultKind.Missing, 1, 1)]
    [InlineData("DELETE FROM Audit WHERE Number IN (2, 3)", ChainFaultKind.Missing, 2, 3)]
    [InlineData("DELETE FROM Audit WHERE Number = 5", ChainFaultKind.Missing, 5, 5)]
    [InlineData("DELETE FROM Audit", ChainFaultKind.Missing, 1, 5)]
    [InlineData("DELETE FROM AuditHeads", ChainFaultKind.Head, 5, 5)]
    [InlineData("UPDATE AuditHeads SET Mac = 'x'", ChainFaultKind.Head, 5, 5)]
    [InlineData("INSERT INTO Audit (Id, At, What, ClinicId, Number, Mac) SELECT 'made-up', At, What, ClinicId, 6, Mac FROM Audit WHERE Number = 5", ChainFaultKind.Changed, 6, 6)]
    [InlineData("DROP INDEX IX_Audit_ClinicId_Number; INSERT INTO Audit (Id, At, What, ClinicId, Number, Mac) SELECT 'made-up', At, What, ClinicId, 3, Mac FROM Audit WHERE Number = 3", ChainFaultKind.Inserted, 3, 3)]
    public async Task What_was_done_to_the_file_is_found_and_named(string tampering, ChainFaultKind kind, long from, long to)
    {
        await RecordAsync(5);
        await TamperAsync(tampering);

        var proof = await ProveAsync();

        Assert.Contains(new ChainFault(kind, from, to), proof.Faults);
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_both_found()
    {
        await RecordAsync(5);
        await TamperAsync("UPDATE Audit SET Number = 99 WHERE Number = 2; UPDATE Audit SET Number = 2 WHERE Number = 4; UPDATE Audit SET Number = 4 WHERE Number = 99");

        var found = (await ProveAsync()).Faults.Select(static fault => fault.From).ToList();

        Assert.Contains(2, found);
        Assert.Contains(4, found);
    }

    [Fact]
    public async Task A_tail_cut_off_together_with_its_mark_is_found_by_an_end_that_was_noted()
    {
        await RecordAsync(5);
        var noted = (await ProveAsync()).End;
        await TamperAsync("DELETE FROM Audit WHERE Number > 3; UPDATE AuditHeads SET Number = 3, Mac = (SELECT Mac FROM Audit WHERE Number = 3)");

        Assert.True((await ProveAsync()).Whole, "Without the noted end, nothing can tell.");
        Assert.Contains(new(ChainFaultKind.Missing, 4, 5), (await ProveAsync(noted)).Faults);
    }

    [Fact]
    public async Task A_tail_written_anew_after_the_noted_end_was_cut_off_is_found()
    {
        await RecordAsync(5);
        var noted = (await ProveAsync()).End;
        await TamperAsync("DELETE FROM Audit WHERE Number > 4; UPDATE AuditHeads SET Number = 4, Mac = (SELECT Mac FROM Audit WHERE Number = 4)");
        await RecordAsync(2);

        Assert.Contains(new(ChainFaultKind.Changed, 5, 5), (await ProveAsync(noted)).Faults);
    }

    [Fact]
    public async Task An_entry_outside_the_chain_is_counted_apart()
    {
        await RecordAsync(2);
        await TamperAsync("INSERT INTO Audit (Id, At, What, ClinicId, Number, Mac) SELECT 'made-up', At, What, ClinicId, 0, '' FROM Audit WHERE Number = 1");

        Assert.Equal((2, 1), ((await ProveAsync()).Entries, (await ProveAsync()).Unchained));
    }

    [Fact]
    public async Task Each_clinic_has_a_chain_of_its_own_and_so_have_those_without_one()
    {
        await RecordAsync(3);
        var database = await _database;
        var other = await database.ClinicAsync("Other");
        var (_, alone) = await database.RunnerAsync();
        await database.Get<AuditTrail>().RecordAsync(alone, AuditEvents.SignedIn);
        await database.Get<AuditTrail>().RecordAsync(_admin with { ClinicId = other.Id }, AuditEvents.SignedIn);

        var proofs = await database.Get<AuditProof>().ProveAsync([]);

        Assert.Equal(new Dictionary<Guid, long> { [Guid.Empty] = 1, [_clinic.Id] = 3, [other.Id] = 1 }, proofs.ToDictionary(static proof => proof.End.Chain, static proof => proof.Entries));
        Assert.All(proofs, static proof => Assert.True(proof.Whole));
    }

    [Fact]
    public async Task Erasing_a_runner_leaves_the_chain_whole()
    {
        await RecordAsync(1);
        var database = await _database;
        var (runner, viewer) = await database.RunnerAsync(_clinic);
        await database.Get<PlanLedger>().AppendAsync(viewer, runner.Id, [Diaries.Morning(new(2026, 11, 20))], AppendOptions.None);
        Assert.True(await database.Get<Erasure>().EraseAsync(viewer));

        var proof = await ProveAsync();

        Assert.True(proof.Whole);
        Assert.Equal(3, proof.Entries);
    }

    [Fact]
    public async Task Many_who_record_at_once_make_one_chain()
    {
        await RecordAsync(1);
        var trail = (await _database).Get<AuditTrail>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => trail.RecordAsync(_admin, AuditEvents.SignedIn))));

        var proof = await ProveAsync();
        Assert.True(proof.Whole);
        Assert.Equal(21, proof.Entries);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_entry_and_the_chain_goes_on()
    {
        await RecordAsync(1);
        var database = await _database;
        await using (var db = database.Open())
        {
            db.Add(AuditRow.By(_admin, database.Clock.Now, AuditEvents.SignedIn));
            db.Add(new RunnerRow { Id = database.NewId(), UserId = database.NewId(), Name = "Nobody", Zone = "Etc/UTC", Country = "DE", CreatedAt = database.Clock.Now });
            await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => db.SaveChangesAsync());
        }

        await RecordAsync(1);
        var proof = await ProveAsync();
        Assert.True(proof.Whole);
        Assert.Equal(2, proof.Entries);
    }

    [Fact]
    public async Task Another_key_proves_nothing()
    {
        await RecordAsync(2);
        var database = await _database;
        var key = database.Get<AuditKey>();
        await File.WriteAllBytesAsync(key.Path, new byte[32]);
        await using var again = new TestDatabase(database.File.Path);

        var proof = Assert.Single(await again.Get<AuditProof>().ProveAsync([]));

        Assert.Equal([1, 2], proof.Faults.Select(static fault => fault.From));
    }

    public async ValueTask DisposeAsync() => await (await _database).DisposeAsync();

    private async Task RecordAsync(int entries)
    {
        var database = await _database;
        if (_clinic is null)
        {
            _clinic = await database.ClinicAsync();
            _admin = new((await database.UserAsync(Role.ClinicAdmin, _clinic)).Id, _clinic.Id, Role.ClinicAdmin);
        }

        for (var i = 0; i < entries; i++) await database.Get<AuditTrail>().RecordAsync(_admin, AuditEvents.SignedIn);
    }

    private async Task<ChainProof> ProveAsync(params ChainEnd[] noted) => (await (await _database).Get<AuditProof>().ProveAsync(noted)).Single(proof => proof.End.Chain == _clinic.Id);

    // As somebody would who has the file but not the program.
    private async Task TamperAsync(string statements)
    {
        await using var connection = new SqliteConnection((await _database).File.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER IF EXISTS Audit_NoUpdate; DROP TRIGGER IF EXISTS Audit_NoDelete; {statements}";
        await command.ExecuteNonQueryAsync();
    }
}
