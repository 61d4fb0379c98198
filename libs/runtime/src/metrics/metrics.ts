import type { AnsweredRequest } from '#libs/http';
import { collectDefaultMetrics, Gauge, Histogram, register, Registry } from 'prom-client';

/** Seconds; fine around the aims of 120 and 250 ms. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10];

/** The metrics of one service. Others are made with `registers: [metrics.registry]`; no label may hold a person. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'lachan_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers: [this.registry],
  });
  private readonly jobSuccess = new Gauge({
    name: 'lachan_job_last_success_timestamp_seconds',
    help: 'Real time at which a timed job last ended well in this process.',
    labelNames: ['job'],
    registers: [this.registry],
  });

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.registry });
  }

  requestAnswered({ method, route, status, ms }: AnsweredRequest): void {
    this.requests.observe({ method, route, status }, ms / 1000);
  }

  /** Prometheus text; the metrics of the libraries stand in the default registry of the process. */
  text(): Promise<string> {
    return Registry.merge([this.registry, register]).metrics();
  }

  jobSucceeded(job: string, at: Date): void {
    this.jobSuccess.set({ job }, at.getTime() / 1000);
  }
}
