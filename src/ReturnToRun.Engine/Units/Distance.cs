namespace ReturnToRun.Engine.Units;

/// <summary>A length on the ground, kept in metres, never negative. <c>default</c> is 0.</summary>
public readonly record struct Distance : IComparable<Distance>
{
    private const decimal MetresPerMile = 1609.344m;
    private const decimal MetresPerYard = 0.9144m;

    private Distance(decimal metres) => Metres = metres;

    /// <summary>The length in metres.</summary>
    public decimal Metres { get; }

    /// <summary>The length in kilometres.</summary>
    public decimal Kilometres => Metres / 1000m;

    /// <summary>The length in international miles of 1609.344 m.</summary>
    public decimal Miles => Metres / MetresPerMile;

    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Distance FromMetres(decimal metres) =>
        metres >= 0 ? new(metres) : throw new ArgumentOutOfRangeException(nameof(metres), metres, "A distance is never negative.");

    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Distance FromKilometres(decimal kilometres) => FromMetres(kilometres * 1000m);

    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Distance FromMiles(decimal miles) => FromMetres(miles * MetresPerMile);

    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static Distance FromYards(decimal yards) => FromMetres(yards * MetresPerYard);

    public int CompareTo(Distance other) => Metres.CompareTo(other.Metres);

    public static Distance operator +(Distance a, Distance b) => new(a.Metres + b.Metres);
    public static bool operator >(Distance a, Distance b) => a.Metres > b.Metres;
    public static bool operator <(Distance a, Distance b) => a.Metres < b.Metres;
    public static bool operator >=(Distance a, Distance b) => a.Metres >= b.Metres;
    public static bool operator <=(Distance a, Distance b) => a.Metres <= b.Metres;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Metres:0.###} m");
}
