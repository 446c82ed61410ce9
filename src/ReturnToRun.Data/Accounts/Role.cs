namespace ReturnToRun.Data.Accounts;

/// <summary>What a person is here. Everybody has exactly one role.</summary>
public enum Role { Runner, Therapist, ClinicAdmin }
