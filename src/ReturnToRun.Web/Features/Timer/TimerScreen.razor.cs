using Microsoft.AspNetCore.Components;
using ReturnToRun.Web.Features.Diary;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Timer;

/// <summary>The timer of a run with the log after it. Its script shows one of its views at a time.</summary>
public sealed partial class TimerScreen
{
    private static readonly LogForm s_blank = new();
    private static readonly FormErrors s_none = new();

    /// <summary>Whose page it is; null where it is kept on a device and is nobody's.</summary>
    [Parameter] public Guid? Account { get; set; }

    /// <summary>Why nothing may begin; null where the script finds out.</summary>
    [Parameter] public TimerRefusal? Refusal { get; set; }
}
