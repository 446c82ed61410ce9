using System.Globalization;
using System.Text;
using System.Xml;

namespace ReturnToRun.Formats.Activities;

/// <summary>
/// Walks through an XML file from its beginning to its end, once, and keeps none of it: no document types, no entities of
/// the file's own, nothing fetched, so many levels and no more. Elements of other namespaces are stepped over.
/// </summary>
internal abstract class XmlVisitor
{
    private const int Deepest = 64;
    private const int LongestText = 100;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = ActivityReader.MostBytes,
    };

    private readonly Stack<string> path = new();
    private readonly StringBuilder text = new();
    private XmlReader xml = null!;

    public List<Mistake> Mistakes { get; } = [];

    /// <summary>The namespaces that count; the root's must be one of them, and every element read is of the root's.</summary>
    protected abstract ReadOnlySpan<string> Namespaces { get; }

    protected string Line => string.Create(CultureInfo.InvariantCulture, $"line {((IXmlLineInfo)xml).LineNumber}");

    /// <summary>The element that the present one is in; empty for the root.</summary>
    protected string Parent => path.Count == 0 ? "" : path.Peek();

    protected abstract void Enter(string element);

    /// <param name="content">The element's own text, without that of elements in it.</param>
    protected abstract void Leave(string element, string content);

    protected string? Attribute(string name) => xml.GetAttribute(name);

    protected void Expected(string sentence)
    {
        if (Mistakes.Count < Bounds.MostMistakes) Mistakes.Add(new(Line, $"expected {sentence}."));
    }

    protected DateTimeOffset? Moment(string content)
    {
        if (DateTimeOffset.TryParseExact(content.Trim(), s_moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && Bounds.IsMoment(at)) return at;
        Expected("a time such as 2026-11-20T07:30:00Z, found something else");
        return null;
    }

    protected double? Number(string? content, double least, double most, string what)
    {
        if (double.TryParse(content, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Expected($"{what}, found something else");
        return null;
    }

    private static readonly string[] s_moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public void Walk(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        using (xml = XmlReader.Create(stream, s_settings))
        {
            try
            {
                Walk();
            }
            catch (XmlException broken)
            {
                Mistakes.Clear();
                Mistakes.Add(new(string.Create(CultureInfo.InvariantCulture, $"line {Math.Max(1, broken.LineNumber)}"), Says(broken)));
            }
        }
    }

    private void Walk()
    {
        string? space = null;
        while (Mistakes.Count < Bounds.MostMistakes && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    if (xml.Depth > Deepest)
                    {
                        Expected($"elements at most {Deepest.ToString(CultureInfo.InvariantCulture)} deep, found more");
                        return;
                    }
                    space ??= Known(xml.NamespaceURI);
                    if (space is null) return;
                    var (name, empty) = (xml.NamespaceURI == space ? xml.LocalName : "", xml.IsEmptyElement);
                    text.Clear();
                    if (name.Length > 0) Enter(name);
                    if (!empty) path.Push(name);
                    else if (name.Length > 0) Leave(name, "");
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (text.Length < LongestText) text.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, LongestText)));
                    break;
                case XmlNodeType.EndElement:
                    var closed = path.Pop();
                    if (closed.Length > 0) Leave(closed, text.ToString());
                    text.Clear();
                    break;
                default:
                    break;
            }
        }
    }

    private string? Known(string space)
    {
        foreach (var known in Namespaces)
        {
            if (space == known) return space;
        }
        Expected($"the namespace {Namespaces[0]}, found another");
        return null;
    }

    private static string Says(XmlException broken)
    {
        if (broken.Message.Contains("DTD", StringComparison.Ordinal)) return "expected no document type, found one: such files are not read.";
        return broken.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase) || broken.Message.Contains("end tag", StringComparison.OrdinalIgnoreCase)
            ? "expected the file to go on, found its end: it is cut off or damaged."
            : "expected XML, found something else: the file is damaged.";
    }
}
