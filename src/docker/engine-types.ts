/** The engine's own words, as its API writes them; only the fields that are used. Podman leaves some of them out. */

export interface ContainerSummary {
  Id: string;
  Names?: string[];
  Labels?: Record<string, string>;
  State?: string;
}

export interface HealthcheckSpecification {
  /** `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", text]`. */
  Test?: string[];
  /** Nanoseconds, 0 for the default. */
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  Retries?: number;
}

export interface HealthState {
  Status?: string;
  FailingStreak?: number;
  Log?: { Start: string; End: string; ExitCode: number; Output?: string }[] | null;
}

export interface PortBinding {
  HostIp?: string;
  HostPort?: string;
}

export interface ContainerInspection {
  Id: string;
  Created?: string;
  Name?: string;
  Image?: string;
  RestartCount?: number;
  State?: {
    Status?: string;
    Running?: boolean;
    Paused?: boolean;
    Restarting?: boolean;
    OOMKilled?: boolean;
    Dead?: boolean;
    ExitCode?: number;
    Error?: string;
    StartedAt?: string;
    FinishedAt?: string;
    Health?: HealthState | null;
    /** Older Podman. */
    Healthcheck?: HealthState | null;
  };
  Config?: {
    Image?: string;
    Tty?: boolean;
    Labels?: Record<string, string> | null;
    Healthcheck?: HealthcheckSpecification | null;
  };
  HostConfig?: {
    RestartPolicy?: { Name?: string; MaximumRetryCount?: number };
    NetworkMode?: string;
    PortBindings?: Record<string, unknown> | null;
  };
  NetworkSettings?: { Ports?: Record<string, PortBinding[] | null> | null };
}

export interface ImageInspection {
  Id: string;
  RepoDigests?: string[] | null;
}

export interface EngineEvent {
  Type?: string;
  Action?: string;
  Actor?: { ID?: string; Attributes?: Record<string, string> };
  time?: number;
  timeNano?: number;
}
