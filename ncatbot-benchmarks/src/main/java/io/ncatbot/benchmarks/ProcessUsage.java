package io.ncatbot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used of the machine.
 */
final class ProcessUsage {

	private final Process process;

	ProcessUsage(Process process) {
		this.process = process;
	}

	Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/**
	 * How much memory it has resident now, in MiB; 0 where the system is not Linux.
	 */
	double residentMb() {
		return memory("VmRSS:");
	}

	/**
	 * How much memory it had resident at most, in MiB; 0 where the system is not Linux.
	 */
	double peakMb() {
		return memory("VmHWM:");
	}

	private double memory(String key) {
		Path status = Path.of("/proc", String.valueOf(this.process.pid()), "status");
		try {
			for (String line : Files.readAllLines(status)) {
				if (line.startsWith(key)) {
					return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / 102.4) / 10.0;
				}
			}
		}
		catch (IOException notLinux) {
			// 0, as said
		}
		return 0;
	}

}
