using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ReturnToRun.Data.Accounts;
using ReturnToRun.Data.Audit;
using ReturnToRun.Data.Exports;
using ReturnToRun.Data.Library;
using ReturnToRun.Data.Messages;
using ReturnToRun.Data.Plans;
using ReturnToRun.Data.Protocols;
using ReturnToRun.Data.Routines;
using ReturnToRun.Data.Runners;
using ReturnToRun.Engine.Facts;

namespace ReturnToRun.Data.Tests;

/// <summary>
/// Two clinics with something in every set of <see cref="VisibleTo"/>, and everybody of each: nobody is shown a row with an id of
/// the other. The sets are found by looking at the class, so one that is added tomorrow is among them, and must be filled here.
/// </summary>
public sealed class OtherClinicTests
{
    /// <summary>Rows without an id: what tells a clinic's from another's.</summary>
    private static readonly string[] s_withoutIds = [nameof(VisibleTo.StatusCounts), nameof(VisibleTo.ShownTexts), nameof(VisibleTo.RoutineFollowers)];

    [Fact]
    public async Task Nobody_is_shown_a_row_of_another_clinic_in_any_set_and_every_set_shows_something_to_somebody_of_each()
    {
        await using var database = await TestDatabase.StartAsync();
        Side[] sides = [await SideAsync(database, "One"), await SideAsync(database, "Two")];
        await using var db = database.Open();
        var sets = typeof(VisibleTo).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static method => method.GetParameters() is [{ } first, { } second] && first.ParameterType == typeof(AppDb) && second.ParameterType == typeof(Viewer)).ToList();

        Assert.True(sets.Count > 20);
        foreach (var set in sets)
        {
            foreach (var (mine, theirs) in ((Side, Side)[])[(sides[0], sides[1]), (sides[1], sides[0])])
            {
                var shown = 0;
                foreach (var viewer in mine.Viewers)
                {
                    foreach (var row in (IEnumerable)set.Invoke(null, [db, viewer])!)
                    {
                        shown++;
                        Assert.True(IdsOf(row).All(id => !theirs.Ids.Contains(id)), $"{set.Name} shows {row} of clinic {theirs.Name} to a {viewer.Role} of clinic {mine.Name}.");
                        if (IdsOf(row).Count == 0) Assert.True(s_withoutIds.Contains(set.Name), $"{set.Name} has no id to know its clinic by: say here what does.");
                    }
                }

                Assert.True(shown > 0, $"{set.Name} shows nothing to anybody of clinic {mine.Name}: fill it here.");
            }
        }
    }

    [Fact]
    public async Task Counts_and_shown_texts_are_of_ones_own_clinic_and_runners()
    {
        await using var database = await TestDatabase.StartAsync();
        Side[] sides = [await SideAsync(database, "One"), await SideAsync(database, "Two")];
        await using var db = database.Open();

        foreach (var side in sides)
        {
            foreach (var viewer in side.Viewers)
            {
                Assert.Equal(viewer.Role == Role.ClinicAdmin ? 1 : 0, (await db.StatusCounts(viewer).ToListAsync()).Sum(static count => count.Runners));
                Assert.Equal(viewer.Role == Role.Runner ? 0 : 1, (await db.RoutineFollowers(viewer).ToListAsync()).Sum(static followers => followers.Count));
                Assert.Equal(viewer.Role == Role.ClinicAdmin ? [] : [$"What {side.Name} was shown."], await db.ShownTexts(viewer).Select(static text => text.Text).ToListAsync());
            }
        }
    }

    private sealed record Side(string Name, IReadOnlyList<Viewer> Viewers, IReadOnlySet<Guid> Ids);

    // Every id in a row, whatever the property is called.
    private static List<Guid> IdsOf(object row) => [.. row.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(row)).OfType<Guid>()];

    private static async Task<Side> SideAsync(TestDatabase database, string name)
    {
        var ct = TestContext.Current.CancellationToken;
        var clinic = await database.ClinicAsync(name);
        var (runner, viewer) = await database.RunnerAsync(clinic, "Etc/UTC");
        var therapist = await database.UserAsync(Role.Therapist, clinic);
        var admin = await database.UserAsync(Role.ClinicAdmin, clinic);
        var story = new Story(new(2026, 11, 2)).Ready(Diaries.MonWedFri);
        await database.TellAsync(viewer, story.Live(story.Today.AddDays(4)));
        var today = database.Today();
        await AppendAsync(new TherapistConsented { Sequence = 0, Day = today, RecordedOn = today, Therapist = therapist.Id }, new());
        await AppendAsync(Diaries.Check(today), new() { ShownText = $"What {name} was shown." });

        var (exercise, picture, routine, now) = (database.NewId(), database.NewId(), database.NewId(), database.Clock.Now);
        var ids = new HashSet<Guid> { clinic.Id, runner.Id, viewer.UserId, therapist.Id, admin.Id, exercise, picture, routine };
        await database.SaveAsync(
            new PictureRow { Id = picture, ClinicId = clinic.Id, Hash = name, Kind = PictureKind.Png, Width = 64, Height = 64, Content = [1], AddedAt = now },
            new ExerciseRow { Id = exercise, ClinicId = clinic.Id, Key = "own" },
            new ExerciseVersionRow
            {
                ExerciseId = exercise, Version = 1, Name = "own", Region = "trunk", Purpose = ExercisePurpose.Stability, Setup = "s", Movement = "m", Repetitions = 8, Sets = 2, TimesADay = 1, DaysAWeek = 3,
                Source = "S1", Sided = true, TherapistOnly = false, PublishedAt = now, PictureId = picture, PictureText = "A leg.",
            },
            new ExerciseDraftRow { ExerciseId = database.NewId(), ClinicId = clinic.Id, Key = "draft", Content = "{}", BasedOn = 0, Revision = 1, ChangedBy = admin.Id, ChangedAt = now },
            new RoutineRow { Id = routine, ClinicId = clinic.Id },
            new RoutineVersionRow { RoutineId = routine, Version = 1, Title = "Own", Content = "[]", PublishedAt = now, PublishedBy = admin.Id },
            new RoutineDraftRow { RoutineId = routine, Content = "[]", Revision = 1, ChangedBy = admin.Id, ChangedAt = now },
            new ProtocolVersionRow { Id = database.NewId(), ClinicId = clinic.Id, Key = "own", Number = 1, Status = ProtocolStatus.Draft, Title = "Own", Content = "{}", UploadedBy = admin.Id, UploadedAt = now },
            new DraftAnswerRow { RunnerId = runner.Id, Question = "E1", Answer = "false", AnsweredAt = now },
            new CalendarFeedRow { RunnerId = runner.Id, SecretHash = name, CreatedAt = now },
            new CalendarEntryRow { RunnerId = runner.Id, Kind = EntryKind.Run, Day = today, Id = database.NewId(), ChangedAt = now, Status = EntryStatus.Confirmed, StartsAt = now, EndsAt = now, Title = "Run", Text = "" },
            new ImportedActivityRow { Id = database.NewId(), RunnerId = runner.Id, FileHash = name, StartedAt = now, ElapsedSeconds = 60, MovingSeconds = 60, Metres = 100, RunningSeconds = 60, RunningMetres = 100, ImportedAt = now },
            new MessageRow { Id = database.NewId(), RunnerId = runner.Id, Number = 1, AuthorId = viewer.UserId, AuthorRole = Role.Runner, SentAt = now, Text = "Hello." },
            new MessageMarkRow { RunnerId = runner.Id, UserId = viewer.UserId, UpTo = 1, ReadAt = now },
            new NoteRow { Id = database.NewId(), RunnerId = runner.Id, ClinicId = clinic.Id, AuthorId = therapist.Id, WrittenAt = now, Text = "Seen." },
            new ReminderRow { RunnerId = runner.Id, Stamp = database.NewId() },
            new InviteRow { Id = database.NewId(), CodeHash = name, RunnerId = runner.Id, CreatedAt = now, ExpiresAt = now.AddDays(1) });
        await using (var db = database.Open())
        {
            await db.AllRunners.Where(row => row.Id == runner.Id).ExecuteUpdateAsync(row => row.SetProperty(static one => one.UnlockAskedAt, now), ct);
            await db.AllStatuses.Where(row => row.RunnerId == runner.Id).ExecuteUpdateAsync(row => row.SetProperty(static one => one.Routine, routine.ToString()).SetProperty(static one => one.RoutineVersion, 1), ct);
        }

        var viewers = new List<Viewer>();
        foreach (var user in (Guid[])[viewer.UserId, therapist.Id, admin.Id]) viewers.Add((await database.Get<Viewers>().FindAsync(user, ct))!);
        // The admin's audit is of what people of the clinic did.
        await database.Get<AuditTrail>().RecordAsync(viewers[2], AuditEvents.AuditProved, ct: ct);
        return new(name, viewers, ids);

        async Task AppendAsync(Fact fact, AppendOptions options) =>
            Assert.IsType<AppendResult.Saved>(await database.Get<PlanLedger>().AppendAsync(viewer, runner.Id, [fact], options, ct));
    }
}
