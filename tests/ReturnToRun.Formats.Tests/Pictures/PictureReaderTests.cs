using System.Text;
using ReturnToRun.Formats.Pictures;

namespace ReturnToRun.Formats.Tests.Pictures;

public sealed class PictureReaderTests
{
    /// <summary>What Chromium wrote of one drawing, with colour profiles in all but the PNGs.</summary>
    public static TheoryData<string, PictureFormat> Samples => new()
    {
        { "canvas.png", PictureFormat.Png },
        { "canvas-alpha.png", PictureFormat.Png },
        { "canvas.jpg", PictureFormat.Jpeg },
        { "lossy.webp", PictureFormat.WebP },
        { "lossless.webp", PictureFormat.WebP },
        { "alpha.webp", PictureFormat.WebP },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_real_picture_of_160_by_120_is_taken_without_its_colour_profile_and_a_second_reading_changes_nothing(string name, PictureFormat format)
    {
        var picture = Read(Sample(name)).Picture!;

        Assert.Equal((format, 160, 120), (picture.Format, picture.Width, picture.Height));
        Assert.False(Says(picture.Content, "ICC"));
        Assert.Equal(picture.Content, Read(picture.Content).Picture!.Content);
    }

    [Fact]
    public void Transparency_stays() => Assert.True(Says(Read(Sample("alpha.webp")).Picture!.Content, "ALPH"));

    [Fact]
    public void A_photograph_keeps_which_way_up_it_is_and_loses_where_it_was_taken()
    {
        var picture = Read(WithNotes(Sample("canvas.jpg"), turn: 6)).Picture!;

        Assert.Equal((120, 160), (picture.Width, picture.Height));
        Assert.False(Says(picture.Content, "48.1372N"));
        Assert.Equal(picture, Read(picture.Content).Picture! with { Content = picture.Content });
        Assert.Equal((160, 120), (Read(WithNotes(Sample("canvas.jpg"), turn: 1)).Picture!.Width, Read(WithNotes(Sample("canvas.jpg"), turn: 1)).Picture!.Height));
        Assert.Equal((160, 120), (Read(WithNotes(Sample("canvas.jpg"), turn: 9)).Picture!.Width, Read(WithNotes(Sample("canvas.jpg"), turn: 9)).Picture!.Height));
    }

    [Fact]
    public void Texts_and_unknown_parts_of_a_PNG_are_left_out()
    {
        var picture = Read(PngFile.Of(64, 64, null, ("tEXt", Encoding.ASCII.GetBytes("Author\0Somebody")), ("eXIf", Encoding.ASCII.GetBytes("II*\0 48.1372N")), ("prVt", [1, 2, 3]))).Picture!;

        Assert.Equal(PngFile.Of(64, 64), picture.Content);
    }

    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(4096, 64, true)]
    [InlineData(64, 4096, true)]
    [InlineData(63, 64, false)]
    [InlineData(64, 63, false)]
    [InlineData(4097, 64, false)]
    [InlineData(64, 4097, false)]
    public void Sides_are_64_to_4096_pixels(int width, int height, bool taken)
    {
        var reading = Read(PngFile.Of(width, height));

        Assert.Equal(taken, reading.Picture is not null);
        if (!taken) Assert.Equal($"byte 16: expected sides of 64 to 4096 pixels, found {width} by {height}.", reading.Mistake!.ToString());
    }

    [Theory]
    [InlineData("", "file: expected a picture, found an empty file.")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file: expected a PNG, JPEG or WebP picture, found something else.")]
    [InlineData("GIF89a", "file: expected a PNG, JPEG or WebP picture, found something else.")]
    [InlineData("<html><script>alert(1)</script>", "file: expected a PNG, JPEG or WebP picture, found something else.")]
    public void What_is_no_picture_is_refused_in_a_sentence(string text, string mistake) => Assert.Equal(mistake, Refusal(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Something_hidden_behind_a_picture_is_refused(string name, PictureFormat format)
    {
        var sample = Sample(name);
        var mistake = Read([.. sample, .. "PK\u0003\u0004"u8]).Mistake!;

        Assert.Equal($"byte {sample.Length}", mistake.Place);
        Assert.Contains("found more after the picture", mistake.Text, StringComparison.Ordinal);
        Assert.Equal(format, Read(sample).Picture!.Format);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_picture_that_is_cut_off_anywhere_is_refused(string name, PictureFormat format)
    {
        var sample = Sample(name);
        for (var length = 1; length < sample.Length; length++) Assert.True(Read(sample[..length]).Picture is null, $"{format} of {length} bytes");
    }

    [Fact]
    public void A_PNG_that_unpacks_to_more_or_less_than_its_size_says_is_refused()
    {
        Assert.Equal("file: expected 4160 bytes of picture, found more: the file is damaged.", Refusal(PngFile.Of(64, 64, lines: 100_000)));
        Assert.Equal("file: expected 4160 bytes of picture, found fewer: the file is damaged.", Refusal(PngFile.Of(64, 64, lines: 63)));
        Assert.Equal("file: expected the picture to unpack, found something else: the file is damaged.", Refusal(PngFile.Of([("IHDR", PngFile.Header(64, 64)), ("IDAT", [1, 2, 3, 4]), ("IEND", [])])));
    }

    [Fact]
    public void Palettes_transparency_and_interlace_fit_what_the_header_says()
    {
        // 64 by 64 of 8 bits in seven passes: 64 of 8 + 1, 64 of 8 + 1, 8 of 16 + 1, 16 of 16 + 1, 16 of 32 + 1, 32 of 32 + 1, 32 of 64 + 1.
        var interlaced = PngFile.Packed(new byte[(8 * 9) + (8 * 9) + (8 * 17) + (16 * 17) + (16 * 33) + (32 * 33) + (32 * 65)]);
        Assert.NotNull(Read(PngFile.Of([("IHDR", PngFile.Header(64, 64, interlace: 1)), ("IDAT", interlaced), ("IEND", [])])).Picture);
        var lines = PngFile.Packed(new byte[64 * 65]);
        Assert.NotNull(Read(PngFile.Of([("IHDR", PngFile.Header(64, 64, colour: 3)), ("PLTE", new byte[6]), ("tRNS", [0, 1]), ("IDAT", lines), ("IEND", [])])).Picture);
        Assert.EndsWith("expected a palette before the picture, found none.", Refusal(PngFile.Of([("IHDR", PngFile.Header(64, 64, colour: 3)), ("IDAT", lines), ("IEND", [])])), StringComparison.Ordinal);
        Assert.EndsWith("expected the transparency to fit the colours, found another length.", Refusal(PngFile.Of([("IHDR", PngFile.Header(64, 64, colour: 3)), ("PLTE", new byte[6]), ("tRNS", [0, 1, 2]), ("IDAT", lines), ("IEND", [])])), StringComparison.Ordinal);
        Assert.EndsWith("expected another part of a PNG file here, found IHDR.", Refusal(PngFile.Of([("IHDR", PngFile.Header(64, 64)), ("IHDR", PngFile.Header(64, 64)), ("IDAT", lines), ("IEND", [])])), StringComparison.Ordinal);
        Assert.EndsWith("expected a kind of PNG that exists, found another: the file is damaged.", Refusal(PngFile.Of([("IHDR", PngFile.Header(64, 64, depth: 3)), ("IDAT", lines), ("IEND", [])])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_in_a_PNG_breaks_a_checksum()
    {
        var file = PngFile.Of(64, 64);
        file[20] ^= 1;
        Assert.Equal("byte 29: expected the checksum to fit, found another: the file is damaged.", Refusal(file));
    }

    [Fact]
    public void Pictures_for_printing_and_pictures_that_move_are_refused()
    {
        var jpeg = Sample("canvas.jpg");
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        var four = jpeg.ToArray();
        (four[frame + 3], four[frame + 9]) = (8 + (3 * 4), 4);
        Assert.Contains("Save it anew for screens", Refusal([.. four[..(frame + 19)], 4, 0x11, 0, .. four[(frame + 19)..]]), StringComparison.Ordinal);
        var webp = Sample("lossy.webp");
        webp[20] |= 2;
        Assert.Contains("found one that moves", Refusal(webp), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_two_megabytes_are_refused_before_anything_is_read() =>
        Assert.Equal("file: expected at most 2 MB, found more.", Refusal(new byte[PictureReader.MostBytes + 1]));

    /// <summary>10,000 inputs; as many as RETURN_TO_RUN_FUZZ says where it is set.</summary>
    [Fact]
    public void Ten_thousand_damaged_pictures_are_read_or_refused_and_never_anything_else()
    {
        var inputs = int.Parse(Environment.GetEnvironmentVariable("RETURN_TO_RUN_FUZZ") ?? "10000", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(20261129);
        byte[][] files = [.. Samples.Select(static sample => Sample(sample.Data.Item1)), WithNotes(Sample("canvas.jpg"), 8), PngFile.Of(64, 64)];
        var (taken, refused) = (0, 0);
        for (var i = 0; i < inputs; i++)
        {
            var reading = Read(Damaged(files[i % files.Length], random));
            Assert.NotEqual(reading.Picture is null, reading.Mistake is null);
            if (reading.Mistake is { } mistake)
            {
                Assert.StartsWith("expected ", mistake.Text, StringComparison.Ordinal);
                refused++;
                continue;
            }

            var picture = reading.Picture!;
            Assert.InRange(Math.Min(picture.Width, picture.Height), PictureReader.LeastSide, PictureReader.MostSide);
            Assert.Equal(picture.Content, Read(picture.Content).Picture?.Content);
            taken++;
        }

        Assert.True(taken > inputs / 100 && refused > inputs / 100, $"{taken} taken, {refused} refused");
    }

    private static PictureReading Read(byte[] file) => PictureReader.Read(file);

    private static string Refusal(byte[] file) => Read(file).Mistake!.ToString();

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ReturnToRun.Formats.Tests", "Pictures", "Samples", name));

    private static bool Says(byte[] content, string words) => content.AsSpan().IndexOf(Encoding.ASCII.GetBytes(words)) >= 0;

    /// <summary>A JPEG with a camera's notes after its start: which way up it was held, and a place.</summary>
    private static byte[] WithNotes(byte[] jpeg, byte turn)
    {
        byte[] notes = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0, .. "48.1372N 11.5756E"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(notes.Length + 2), .. notes, .. jpeg[2..]];
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        List<byte> damaged = [.. file];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0: damaged[at] = (byte)random.Next(256); break;
                case 1: damaged[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at)); break;
                case 3: damaged.InsertRange(at, file[..random.Next(1, Math.Min(file.Length, 60))]); break;
                default: damaged[at] = 0xFF; break;
            }

            if (damaged.Count == 0) return [];
        }

        return [.. damaged];
    }
}
