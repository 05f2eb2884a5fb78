package io.ncatbot.simulator;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.action.NapCatProcess;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.chat.ChatServer;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.server.NetworkSettings;
import io.ncatbot.simulator.server.OneBotServer;
import io.ncatbot.simulator.transcript.Transcript;
import io.ncatbot.simulator.world.User;
import io.ncatbot.simulator.world.World;
import io.netty.channel.EventLoopGroup;
import org.jspecify.annotations.Nullable;

/**
 * A world and what makes a NapCat of it: made, begun anew and ended together.
 */
final class Simulation implements AutoCloseable {

	final World world;

	final FileStore files = new FileStore();

	final Faults faults = new Faults();

	final CallLog calls;

	final Transcript transcript;

	final ActionRunner runner;

	final UserMessage messages;

	final OneBotServer server;

	final @Nullable ChatServer chat;

	final AtomicInteger restarts = new AtomicInteger();

	private final @Nullable Consumer<World> people;

	private final User account;

	private final Map<String, FileContent> offered;

	Simulation(World world, @Nullable Consumer<World> people, NetworkSettings settings, int chatPort, int callLogSize,
			Map<String, FileContent> offered, @Nullable EventLoopGroup thread) {
		this.world = world;
		this.people = people;
		this.account = world.bot();
		this.offered = offered;
		offered.forEach(this.files::put);
		this.calls = new CallLog(callLogSize);
		NapCatProcess process = new NapCatProcess();
		this.runner = new ActionRunner(world, this.files, process);
		this.messages = new UserMessage(world, this.files);
		// It hears of the world first, so that an event finds the line it belongs to.
		this.transcript = new Transcript(world);
		this.server = new OneBotServer(world, this.files, this.runner, this.faults, this.calls, this.transcript,
				settings, thread);
		try {
			this.server.listen();
			this.chat = (chatPort >= 0)
					? new ChatServer(settings.host(), chatPort, world, this.messages, this.files, this.server::tap)
					: null;
		}
		catch (IllegalStateException ex) {
			this.server.close();
			this.files.close();
			throw ex;
		}
		process.onExit(this.server::exit);
		process.onRestart(this.server::restart);
		this.server.onLinks(this::links);
	}

	private void links(int count) {
		this.transcript.links(count);
		if (this.chat != null) {
			this.chat.links(count);
		}
	}

	/** Begins anew, with the connections that there are. */
	void restart() {
		if (this.people == null) {
			throw new IllegalStateException("Only a world that can be made again can begin anew: "
					+ "give builder().people(world -> ...) instead of world(...)");
		}
		this.faults.clear();
		this.runner.clearAnswers();
		this.server.listen();
		this.world.restart(this.account.id(), this.account.nickname(), this.people);
		this.files.clear();
		this.offered.forEach(this.files::put);
		this.calls.clear();
		this.transcript.clear();
		this.restarts.incrementAndGet();
	}

	@Override
	public void close() {
		this.server.close();
		if (this.chat != null) {
			this.chat.close();
		}
		this.files.close();
	}

}
