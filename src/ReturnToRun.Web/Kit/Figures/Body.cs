namespace ReturnToRun.Web.Kit.Figures;

/// <summary>
/// The one body that every figure shows, in centimetres. Lengths lie between joints; a radius is half the width a part is
/// drawn with, so that a joint touches the floor where its height equals its radius.
/// </summary>
public static class Body
{
    public const float Loin = 20;
    public const float Chest = 28;
    public const float Neck = 9;
    public const float Head = 12;
    public const float HipHalfWidth = 8;
    public const float ShoulderHalfWidth = 15;
    public const float UpperArm = 27;
    public const float Forearm = 27;
    public const float Thigh = 43;
    public const float Shin = 42;
    public const float Foot = 17;

    public const float HeadRadius = 10.5f;
    public const float TrunkRadius = 6.5f;
    public const float ArmRadius = 3.4f;
    public const float LegRadius = 4.4f;
    public const float FootRadius = 3;
}
