package io.ncatbot.simulator.action;

/**
 * The process in which NapCat seems to run. It ends and starts again for everybody who
 * listens.
 */
public final class NapCatProcess {

	private volatile Runnable exit = () -> {
	};

	private volatile Runnable restart = () -> {
	};

	/**
	 * Says what happens when a bot ends the process.
	 * @param action must not wait for the thread that calls it
	 */
	public void onExit(Runnable action) {
		this.exit = action;
	}

	/**
	 * Says what happens when a bot restarts the process.
	 * @param action must not wait for the thread that calls it
	 */
	public void onRestart(Runnable action) {
		this.restart = action;
	}

	void exit() {
		this.exit.run();
	}

	void restart() {
		this.restart.run();
	}

}
