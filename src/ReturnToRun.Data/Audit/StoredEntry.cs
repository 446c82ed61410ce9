using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReturnToRun.Data.Accounts;

namespace ReturnToRun.Data.Audit;

/// <summary>
/// An audit entry as it lies in the file, whatever was done to it there. EF Core would stop at the first value that it
/// cannot read, which is what a proof is to report.
/// </summary>
/// <param name="Row">Null where a value is not what the program writes.</param>
internal sealed record StoredEntry(Guid Chain, long Number, string Mac, AuditRow? Row)
{
    private const string Columns = """
        SELECT "ClinicId", "Number", "Mac", "Id", "At", "UserId", "Role", "What", "RunnerId", "Fact", "Subject" FROM "Audit" ORDER BY "ClinicId", "Number"
        """;

    /// <summary>Every entry of the database, chain by chain in the order of their numbers.</summary>
    public static async IAsyncEnumerable<StoredEntry> AllAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Columns;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) yield return Read(reader);
    }

    private static StoredEntry Read(DbDataReader reader)
    {
        var clinic = IdAt(reader, 0, out var clinicFits);
        var number = reader.GetValue(1) is long place ? place : 0;
        var mac = reader.GetValue(2) as string ?? "";
        var id = IdAt(reader, 3, out var idFits);
        var at = reader.GetValue(4) as long?;
        var user = IdAt(reader, 5, out var userFits);
        var role = Enum.TryParse<Role>(reader.GetValue(6) as string, out var known) ? known : (Role?)null;
        var runner = IdAt(reader, 8, out var runnerFits);
        var fact = reader.GetValue(9) as long?;
        var subject = IdAt(reader, 10, out var subjectFits);
        var fits = clinicFits && idFits && userFits && runnerFits && subjectFits && id is not null && at is not null
            && role is not null == reader.GetValue(6) is not DBNull && fact is not null == reader.GetValue(9) is not DBNull;
        return new(clinic ?? Guid.Empty, number, mac, !fits || reader.GetValue(7) is not string what || !InRange(at!.Value) ? null : new()
        {
            Id = id!.Value, At = DateTimeOffset.FromUnixTimeMilliseconds(at.Value), UserId = user, Role = role, ClinicId = clinic,
            What = what, RunnerId = runner, Fact = fact, Subject = subject, Number = number, Mac = mac,
        });
    }

    private static Guid? IdAt(DbDataReader reader, int column, out bool fits)
    {
        var value = reader.GetValue(column);
        // Ids are written in one way; another spelling of the same id was not written by the program.
        var read = Guid.TryParseExact(value as string, "D", out var id) && id.ToString().Equals((string)value, StringComparison.OrdinalIgnoreCase) ? id : (Guid?)null;
        fits = read is not null || value is DBNull;
        return read;
    }

    private static bool InRange(long milliseconds) =>
        milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}
