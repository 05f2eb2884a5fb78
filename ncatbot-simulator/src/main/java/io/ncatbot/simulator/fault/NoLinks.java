package io.ncatbot.simulator.fault;

import java.time.Duration;

/**
 * Before there is a server.
 */
final class NoLinks implements Links {

	@Override
	public void silenceChanged() {
	}

	@Override
	public void paceChanged() {
	}

	@Override
	public void drop() {
	}

	@Override
	public void close(int code) {
	}

	@Override
	public void stall(Duration time) {
	}

	@Override
	public void restart() {
	}

	@Override
	public void after(Duration time, Runnable step) {
	}

}
