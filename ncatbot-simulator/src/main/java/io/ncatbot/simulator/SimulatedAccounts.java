package io.ncatbot.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.ncatbot.simulator.net.Listener;
import io.netty.channel.EventLoopGroup;

/**
 * Several bots, each with a simulated NapCat and a world of its own, all on one thread.
 * <pre>{@code
 * try (SimulatedAccounts accounts = new SimulatedAccounts()) {
 *     NapCatSimulator first = accounts.add(10001, (bot) -> bot.token("a"));
 *     NapCatSimulator second = accounts.add(10002, (bot) -> bot.http(HttpSettings.sse(0, "b")));
 *     accounts.share(123456, "测试群");
 * }
 * }</pre> What is said in a shared group is heard in all their worlds, a moment later.
 */
public final class SimulatedAccounts implements AutoCloseable {

	private final EventLoopGroup thread = Listener.oneThread("napcat-simulators");

	private final Map<Long, NapCatSimulator> accounts = new LinkedHashMap<>();

	private final SharedGroups shared = new SharedGroups(this.thread);

	/** Creates them with no account yet. */
	public SimulatedAccounts() {
	}

	/**
	 * Starts the NapCat of another account.
	 * @param selfId the bot's QQ number, positive and not yet here
	 * @param settings all else about it, another number included
	 * @return the simulator, which listens already
	 * @throws IllegalArgumentException when the account is here already
	 */
	public synchronized NapCatSimulator add(long selfId, Consumer<NapCatSimulatorBuilder> settings) {
		NapCatSimulatorBuilder builder = NapCatSimulator.builder().selfId(selfId).nickname("喵喵" + selfId);
		settings.accept(builder);
		NapCatSimulator simulator = builder.thread(this.thread).sharedGroups(this.shared).start();
		long account = simulator.world().bot().id();
		if (this.accounts.putIfAbsent(account, simulator) != null) {
			simulator.close();
			throw new IllegalArgumentException("There is an account " + account + " already: choose another number");
		}
		this.shared.join(simulator.world());
		return simulator;
	}

	/**
	 * Lets all of them {@linkplain NapCatSimulator#restart() begin anew}, and shares no
	 * group any more.
	 */
	public synchronized void restart() {
		this.shared.clear();
		this.accounts.values().forEach(NapCatSimulator::restart);
	}

	/**
	 * Brings all accounts into a group, those that are added later too. Members are added
	 * to any of the worlds; the others know them once they have spoken.
	 * @param groupId the group's number
	 * @param name the group's name
	 */
	public synchronized void share(long groupId, String name) {
		this.shared.share(groupId, name);
	}

	/**
	 * The NapCat of an account.
	 * @param selfId the bot's QQ number
	 * @return the simulator
	 * @throws IllegalArgumentException when there is no such account
	 */
	public synchronized NapCatSimulator account(long selfId) {
		NapCatSimulator simulator = this.accounts.get(selfId);
		if (simulator == null) {
			throw new IllegalArgumentException("There is no account " + selfId + ": add it first");
		}
		return simulator;
	}

	/**
	 * All of them.
	 * @return the simulators, in the order in which they were added
	 */
	public synchronized List<NapCatSimulator> all() {
		return List.copyOf(this.accounts.values());
	}

	/** Closes all simulators, and ends their thread. */
	@Override
	public synchronized void close() {
		this.accounts.values().forEach(NapCatSimulator::close);
		Listener.end(this.thread);
	}

}
