namespace ReturnToRun.Engine.Units;

/// <summary>Where it hurts. The order is the order of display and of the most serious finding where two are equal.</summary>
public enum Site { LowBack, Leg, Hip, Knee, ShinAnkle, Other }

/// <summary>How far leg pain reaches from the spine, nearest first. <c>default</c> is none.</summary>
public enum LegReach { None, Buttock, Thigh, Knee, Calf, Foot }

/// <summary>How pain behaved during a run, best first (the order of limit I10). <c>default</c> is eased.</summary>
public enum PainCourse { Eased, Steady, Rising, Sharp }
