using System.Globalization;
using System.Text;
using System.Xml;
using ReturnToRun.Engine.Protocols;

namespace ReturnToRun.Formats.Zwo;

/// <summary>
/// A session as a Zwift workout for running. No pace is asked for, so every segment is a free block with its length in
/// seconds and the word for what to do; a distance is written as the time it takes at the nominal speed.
/// </summary>
public static class ZwoWriter
{
    private static readonly XmlWriterSettings s_settings = new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), OmitXmlDeclaration = true, NewLineChars = "\n" };

    /// <param name="words">What is shown when a segment of a kind begins.</param>
    public static byte[] Write(Timeline timeline, string name, string description, Func<SegmentKind, string> words)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings))
        {
            xml.WriteStartElement("workout_file");
            xml.WriteElementString("author", "Return to Run");
            xml.WriteElementString("name", name);
            xml.WriteElementString("description", description);
            xml.WriteElementString("sportType", "run");
            xml.WriteElementString("durationType", "time");
            xml.WriteStartElement("workout");
            foreach (var segment in timeline.All())
            {
                xml.WriteStartElement("FreeRide");
                xml.WriteAttributeString("Duration", Math.Round(segment.Seconds(NominalSpeeds.Default)).ToString(CultureInfo.InvariantCulture));
                xml.WriteStartElement("textevent");
                xml.WriteAttributeString("timeoffset", "0");
                xml.WriteAttributeString("message", words(segment.Kind));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
