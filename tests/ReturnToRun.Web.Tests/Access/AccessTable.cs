namespace ReturnToRun.Web.Tests.Access;

/// <summary>Whom an address is for.</summary>
internal enum Who
{
    /// <summary>Also who is not signed in; why is in <c>LockedByDefaultTests</c>.</summary>
    Anybody,

    /// <summary>Whoever is signed in.</summary>
    Everybody,

    /// <summary>A runner, about themselves.</summary>
    Runner,

    /// <summary>Any therapist.</summary>
    Therapist,

    /// <summary>A therapist whom the runner in the address let in, and of the same clinic.</summary>
    TherapistLetIn,

    /// <summary>A therapist or an admin, about their own clinic.</summary>
    Staff,

    /// <summary>An admin, about their own clinic.</summary>
    Admin,

    /// <summary>An admin of the clinic at which the person in the address works.</summary>
    AdminOfThem,
}

/// <summary>
/// Every page and endpoint, every command and every part of a page with a circuit, and whom each is for. What the running
/// program has and this does not, or the other way round, fails a test: a new one says here whom it is for.
/// </summary>
internal static class AccessTable
{
    public static readonly IReadOnlyDictionary<string, Who> Addresses = new Dictionary<string, Who>(StringComparer.Ordinal)
    {
        ["/"] = Who.Anybody, ["/about"] = Who.Anybody, ["/trouble"] = Who.Anybody, ["/timer/offline"] = Who.Anybody, ["/timer/routine/offline"] = Who.Anybody, ["/on-this-device"] = Who.Anybody, ["/service-worker.js"] = Who.Anybody,
        ["/health/live"] = Who.Anybody, ["/health/ready"] = Who.Anybody, ["/sign-in"] = Who.Anybody, ["/sign-in/code"] = Who.Anybody, ["/sign-up"] = Who.Anybody, ["/sign-out"] = Who.Anybody,
        ["/forgot"] = Who.Anybody, ["/reset/{Link}"] = Who.Anybody, ["/calendar/{secret}.ics"] = Who.Anybody, ["/reminders/stop/{Link}"] = Who.Anybody, ["/invite"] = Who.Anybody,
        ["/invite/{Code}"] = Who.Anybody, ["/passkey/sign-in"] = Who.Anybody, ["/passkey/sign-up"] = Who.Anybody,

        ["/settings"] = Who.Everybody, ["/settings/sign-in"] = Who.Everybody, ["/settings/authenticator"] = Who.Everybody, ["/settings/authenticator/qr.svg"] = Who.Everybody,
        ["/pictures/{id:guid}"] = Who.Everybody, ["/recovery-codes"] = Who.Everybody, ["/passkey/add"] = Who.Everybody,

        ["/about-you"] = Who.Runner, ["/before-run"] = Who.Runner, ["/clearance"] = Who.Runner, ["/clearance/cleared-by"] = Who.Runner, ["/clearance/finish"] = Who.Runner,
        ["/clearance/print"] = Who.Runner, ["/clearance/questions"] = Who.Runner, ["/clearance/walk-test"] = Who.Runner, ["/clearance/weekly"] = Who.Runner, ["/exports"] = Who.Runner,
        ["/exports/print"] = Who.Runner, ["/exports/fhir.json"] = Who.Runner, ["/exports/calendar.ics"] = Who.Runner, ["/exports/session.fit"] = Who.Runner, ["/exports/session.zwo"] = Who.Runner,
        ["/exports/everything.zip"] = Who.Runner, ["/import"] = Who.Runner, ["/log"] = Who.Runner, ["/log/send"] = Who.Runner, ["/routine/send"] = Who.Runner, ["/timer/sessions"] = Who.Runner, ["/low-impact"] = Who.Runner, ["/messages"] = Who.Runner, ["/morning"] = Who.Runner, ["/plan"] = Who.Runner,
        ["/plan/what-if"] = Who.Runner, ["/progress"] = Who.Runner, ["/progress/summary"] = Who.Runner, ["/routine"] = Who.Runner, ["/settings/delete"] = Who.Runner,
        ["/settings/people"] = Who.Runner, ["/something-changed"] = Who.Runner, ["/timer"] = Who.Runner, ["/timer/routine"] = Who.Runner, ["/today"] = Who.Runner, ["/week"] = Who.Runner,

        ["/caseload"] = Who.Therapist, ["/caseload/invite"] = Who.Therapist, ["/runners/{Id:guid}"] = Who.TherapistLetIn, ["/runners/{Id:guid}/fhir.json"] = Who.TherapistLetIn, ["/runners/{Id:guid}/compare"] = Who.TherapistLetIn, ["/runners/{Id:guid}/decide"] = Who.TherapistLetIn, ["/runners/{Id:guid}/handout"] = Who.TherapistLetIn,

        ["/policy"] = Who.Staff, ["/routines"] = Who.Staff, ["/routines/{Id}"] = Who.Staff, ["/protocols"] = Who.Staff, ["/protocols/compare"] = Who.Staff, ["/protocols/{Key}"] = Who.Staff, ["/protocols/{key}/file"] = Who.Staff,

        ["/routines/{Id}/draft"] = Who.Admin, ["/audit"] = Who.Admin, ["/audit/export"] = Who.Admin, ["/library"] = Who.Admin, ["/library/new"] = Who.Admin, ["/library/{Key}"] = Who.Admin, ["/library/{Key}/history"] = Who.Admin,
        ["/library/import"] = Who.Admin, ["/library/export/csv"] = Who.Admin, ["/library/export/json"] = Who.Admin, ["/people"] = Who.Admin, ["/people/{Id:guid}"] = Who.AdminOfThem,
    };

    /// <summary>Parts of pages with a circuit, and how each asks anew who is looking.</summary>
    public static readonly IReadOnlyDictionary<string, string> Circuits = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["CaseloadPage"] = "CaseloadService asks CurrentViewer at each search and each time it is woken; shown in LiveTests.",
        ["DeskWatch"] = "DeskService.NewsAsync asks CurrentViewer and the runner's consent each time it is woken; shown in LiveTests.",
        ["DecideIsland"] = "Its service asks who is looking at each choice.",
        ["PolicyPage"] = "Its service asks who is looking at each look and each act.",
        ["ExercisePage"] = "LibraryService asks CurrentViewer at each act; shown in LibraryPagesTests.",
        ["ImportPage"] = "LibraryImportService asks CurrentViewer at each act; shown in LibraryPagesTests.",
        ["LibraryPage"] = "LibraryService asks CurrentViewer as the list is read; searching shows nothing else. Shown in LibraryPagesTests.",
        ["SignedOutWatch"] = "Shows nothing; takes the page off the screen once CircuitSignIn says that the sign-in ended.",
        ["WhatIfIsland"] = "WhatIfService reads the runner anew at each question; shown in WhatIfTests.",
    };

    /// <summary>Commands are for whoever may read the program's files on its server; no address leads to one. What each of them shows of a person.</summary>
    public static readonly IReadOnlyDictionary<string, string> Commands = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["backup"] = "Copies the file whole; shows nothing.",
        ["restore"] = "Puts the file back; shows nothing.",
        ["protocol"] = "Reads files about nobody.",
        ["admin"] = "Makes an account; shows a link that works once.",
        ["account"] = "Shows a link that works once, for an address that is typed.",
        ["plan"] = "Compares plans of a runner by id; shows days and counts, no name.",
        ["audit"] = "Shows the place of a fault, and ids.",
        ["demo"] = "In development only.",
        ["health"] = "Shows whether the server answers.",
    };
}
