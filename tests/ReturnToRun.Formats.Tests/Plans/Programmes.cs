using ReturnToRun.Engine.Protocols;
using ReturnToRun.Formats.Protocols;
using ReturnToRun.Formats.Tests.Protocols;

namespace ReturnToRun.Formats.Tests.Plans;

/// <summary>Published programmes of unlike shapes, by name.</summary>
internal static class Programmes
{
    public static Protocol Named(string name) => ProtocolLibrary.Find(name) ?? name switch
    {
        // University of Toledo Sports Medicine, Return to Running Rehabilitation Protocol.
        "track yards" => Files.Read(Files.With("""
            { "label": "2", "session": [ { "repeat": 4, "of": [ { "walk": "330 yd" }, { "jog": "110 yd" } ] }, { "walk": "110 yd" } ] },
            { "label": "3", "session": [ { "repeat": 4, "of": [ { "walk": "220 yd" }, { "jog": "220 yd" } ] } ] },
            { "label": "4", "session": [ { "repeat": 2, "of": [ { "walk": "1 qmi" }, { "jog": "1 qmi" } ] } ] },
            { "label": "6", "session": [ { "walk": "220 yd" }, { "jog": "3 qmi" }, { "walk": "220 yd" } ] },
            { "label": "11", "session": [ { "jog": "440 yd" }, { "run": "880 yd" }, { "jog": "440 yd" } ] }
            """)),
        // Trials 2023, doi 10.1186/s13063-023-07502-x, table 1.
        "miles by effort" => Files.Read(Files.With("""
            { "label": "1", "session": [ { "fill": "1 mi", "of": [ { "walk": "2 min", "effort": 3 }, { "run": "3 min", "effort": 3 } ] } ], "advance": { "successes": 2 }, "restDays": 1 },
            { "label": "2", "session": [ { "fill": "1.5 mi", "of": [ { "walk": "2 min", "effort": 3 }, { "run": "3 min", "effort": 3 } ] } ], "advance": { "successes": 2 }, "restDays": 1 },
            { "label": "6", "session": [ { "run": "2 mi", "effort": 5, "surface": "level" } ], "restDays": 1 }
            """, """ "warmUp": [ { "walk": [ "10 min", "15 min" ] } ] """)),
        // South Shore (semc.org), Return to Running.
        "quarter miles" => Files.Read(Files.With("""
            { "label": "Phase 1", "week": [ [ { "jog": "0.25 mi", "pace": "comfortable" }, { "walk": "0.75 mi" } ], null, [ { "jog": "0.5 mi" }, { "walk": "0.5 mi" } ], null,
                                            [ { "jog": "0.75 mi" }, { "walk": "0.25 mi" } ], null, null ] },
            { "label": "Phase 2", "week": [ [ { "jog": "0.75 mi" }, { "walk": "0.25 mi" } ], null, [ { "jog": "1 mi" } ], null, [ { "jog": "1 mi" } ], null, null ] }
            """, """ "after": { "perSession": "0.25 mi", "rotation": [ 100, 50, 75 ], "to": "3 mi" }, "onSymptoms": { "stop": { "levelsDown": 1, "daysOff": 0 } } """)),
        // Arthroscopy, Sports Medicine, and Rehabilitation 2022 (PMC8811491), table 1B.
        "treadmill" => Files.Read(Files.With("""
            { "label": "Week 1", "session": [ { "repeat": [ 4, 5 ], "of": [ { "run": "1 min", "support": "50 %", "pace": "5 mph", "surface": "treadmill" }, { "walk": "5 min" } ] } ],
              "advance": { "weeks": 1 }, "sessionsPerWeek": 2 },
            { "label": "Week 2", "session": [ { "repeat": 5, "of": [ { "run": [ "1 min", "2 min" ], "support": "60 %", "pace": "5 mph", "surface": "treadmill" }, { "walk": "4 min" } ] } ],
              "advance": { "weeks": 1 }, "sessionsPerWeek": 3 }
            """)),
        // footjax.com, Returning to Running Protocol.
        "shrinking walks" => Files.Read(Files.With("""
            { "label": "Day 1", "session": [ { "walk": "14 min" }, { "run": "2 min" }, { "walk": "14 min" } ], "restDays": 0 },
            { "label": "Day 3", "session": [ { "walk": "10 min" }, { "repeat": 2, "of": [ { "run": "2 min" }, { "walk": "2 min" } ] }, { "run": "2 min" }, { "walk": "10 min" } ], "restDays": 0 },
            { "label": "Day 7", "session": [ { "fill": "30 min", "of": [ { "run": "2 min" }, { "walk": "2 min" } ] } ], "advance": { "successes": 5 }, "restDays": 1 }
            """)),
        // sspc.physio, Basic Return to Running Program.
        "strides" => Files.Read(Files.With("""
            { "label": "Run 1", "session": [ { "run": "10 min" } ], "restDays": 1 },
            { "label": "Run 4", "session": [ { "run": "30 min" }, { "repeat": 6, "of": [ { "stride": "100 m" }, { "rest": "30 s" } ] } ], "restDays": 1 }
            """)),
        // allsportortho.com, Walk-Jog Program: the number of short jogs is the clinician's.
        "open count" => Files.Read(Files.With("""
            { "label": "Walk", "session": [ { "walk": "2 mi" } ] },
            { "label": "Jog-walk", "session": [ { "repeat": null, "of": [ { "jog": "100 yd" }, { "walk": "200 yd" } ] } ] },
            { "label": "Jog", "session": [ { "jog": "2 mi" } ] }
            """, """ "start": { "timeOff": [ { "upTo": "2 weeks", "level": "Jog-walk" }, { "level": "Walk" } ] } """)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such programme."),
    };
}
