using Microsoft.AspNetCore.Components;
using ReturnToRun.Engine.Units;
using ReturnToRun.Web.Kit;
using ReturnToRun.Web.Words;

namespace ReturnToRun.Web.Features.Diary;

/// <summary>Pain, limp and weakness of a run.</summary>
public sealed partial class FeltFields
{
    private static readonly Option[] s_courses = [.. Enum.GetValues<PainCourse>().Select(static course => new Option(course.ToString(), DiaryWords.Of(course)))];

    [Parameter, EditorRequired] public LogForm Form { get; set; } = new();
    [Parameter, EditorRequired] public FormErrors Errors { get; set; } = new();

    private PainColumn[] Columns => [new("before", "Form.Before", Form.Before), new("worst", "Form.Worst", Form.Worst)];
}
