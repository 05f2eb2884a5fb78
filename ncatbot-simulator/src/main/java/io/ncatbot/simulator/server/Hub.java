package io.ncatbot.simulator.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import io.ncatbot.simulator.action.ActionRunner;
import io.ncatbot.simulator.call.CallLog;
import io.ncatbot.simulator.event.EventJson;
import io.ncatbot.simulator.fault.Faults;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all transports of an account share: who is connected, and how events reach them.
 * Each gets its own copy of an event, in the form its entry of the configuration says.
 */
final class Hub {

	private final World world;

	private final ActionRunner runner;

	private final Faults faults;

	private final Requests requests;

	private final EventJson events;

	private final ServerWatch watch;

	private final EventLoopGroup group;

	private final Tally tally = new Tally();

	private final Clients clients = new Clients(this.tally::gone);

	private final List<WebhookClient> webhooks = new CopyOnWriteArrayList<>();

	private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);

	private final Map<Adapter, Future<?>> beats = new ConcurrentHashMap<>();

	private final Consumer<WorldEvent> ears = this::happened;

	Hub(World world, FileStore files, ActionRunner runner, Faults faults, CallLog calls, ServerWatch watch,
			EventLoopGroup group) {
		this.world = world;
		this.runner = runner;
		this.faults = faults;
		this.watch = watch;
		this.group = group;
		this.events = new EventJson(world, files);
		this.requests = new Requests(runner, faults, calls, watch);
		world.listen(this.ears);
	}

	World world() {
		return this.world;
	}

	Faults faults() {
		return this.faults;
	}

	Requests requests() {
		return this.requests;
	}

	Clients clients() {
		return this.clients;
	}

	ChannelGroup channels() {
		return this.channels;
	}

	EventLoopGroup group() {
		return this.group;
	}

	Tally tally() {
		return this.tally;
	}

	void addWebhook(WebhookClient webhook) {
		this.webhooks.add(webhook);
	}

	// --- events -------------------------------------------------------------------

	/** Sends a frame to all who get events. */
	void emit(byte[] frame) {
		send(audience(false), (form) -> frame);
	}

	/** Sends a heartbeat to all who get some. */
	void beat() {
		this.clients.all().stream().map(Client::adapter).distinct().forEach(this::beat);
	}

	private void beat(Adapter adapter) {
		byte[] frame = Json.bytes(this.events.heartbeat(adapter.heartbeat().toMillis()));
		this.requests.tapped(true, frame);
		for (Client client : this.clients.all()) {
			if (client.adapter() == adapter && client.getsMetaEvents()) {
				client.send(frame);
			}
		}
	}

	/** Starts the heartbeats of an entry, which then never stop. */
	void startBeating(Adapter adapter) {
		long millis = adapter.heartbeat().toMillis();
		if (millis > 0) {
			this.beats.computeIfAbsent(adapter, (one) -> this.group.next()
				.scheduleAtFixedRate(() -> beat(one), millis, millis, TimeUnit.MILLISECONDS));
		}
	}

	/**
	 * Sends a frame of one call to all who hear what an entry of the configuration says.
	 */
	void broadcast(Adapter adapter, byte[] frame) {
		this.requests.tapped(true, frame);
		for (Client client : this.clients.all()) {
			if (client.adapter() == adapter && !client.apiOnly()) {
				client.send(frame);
			}
		}
	}

	private List<Ear> audience(boolean own) {
		List<Ear> audience = new ArrayList<>();
		for (Client client : this.clients.all()) {
			if (!client.apiOnly() && (!own || client.adapter().reportSelfMessage())) {
				audience.add(client);
			}
		}
		for (WebhookClient webhook : this.webhooks) {
			if (webhook.isOpen() && (!own || webhook.adapter().reportSelfMessage())) {
				audience.add(webhook);
			}
		}
		return audience;
	}

	private void happened(WorldEvent event) {
		boolean own = event instanceof WorldEvent.MessageSaid said && said.message().fromBot();
		List<Ear> audience = audience(own);
		Map<MessagePostFormat, byte[]> forms = new EnumMap<>(MessagePostFormat.class);
		if (audience.isEmpty()) {
			if (!own && this.events.write(event, MessagePostFormat.ARRAY) != null) {
				this.tally.events.increment();
				this.tally.unheard.increment();
			}
			return;
		}
		for (Ear ear : audience) {
			MessagePostFormat form = ear.adapter().format();
			if (!forms.containsKey(form)) {
				ObjectNode json = this.events.write(event, form);
				if (json == null) {
					return;
				}
				byte[] frame = Json.bytes(json);
				if (forms.isEmpty()) {
					this.watch.told(event, json, frame.length);
				}
				forms.put(form, frame);
			}
		}
		this.tally.events.increment();
		switch (this.faults.nextEvent()) {
			case NONE -> send(audience, forms::get);
			case GARBLED -> {
				this.tally.garbled.increment();
				send(audience, (form) -> half(forms.get(form)));
			}
			case DUPLICATED -> {
				this.tally.duplicated.increment();
				send(audience, forms::get);
				send(audience, forms::get);
			}
			case LOST -> this.tally.lost.increment();
		}
	}

	private static byte[] half(byte[] frame) {
		return Arrays.copyOf(frame, frame.length / 2);
	}

	private void send(List<Ear> audience, Function<MessagePostFormat, byte[]> forms) {
		Set<MessagePostFormat> shown = EnumSet.noneOf(MessagePostFormat.class);
		for (Ear ear : audience) {
			byte[] frame = forms.apply(ear.adapter().format());
			if (shown.add(ear.adapter().format()) && shown.size() == 1) {
				this.requests.tapped(true, frame);
			}
			ear.event(frame);
		}
	}

	// --- connections --------------------------------------------------------------

	boolean accepts(HttpRequest request, String token, boolean webSocket) {
		return !mistakesToken() && Token.accepts(token, request, webSocket);
	}

	/** What a bot is shown that listens itself: its token, or a wrong one. */
	String presented(String token) {
		return mistakesToken() ? token + "-wrong" : token;
	}

	private boolean mistakesToken() {
		return this.faults.tokenRejected() || this.faults.links().refusesToken();
	}

	/** Greets a bot; what happens from now on is told to it. */
	void welcome(Client client) {
		if (client.getsMetaEvents()) {
			// In one step with the joining: no event can come before the lifecycle.
			this.world.standingStill(() -> {
				byte[] lifecycle = Json.bytes(this.events.lifecycle());
				client.send(lifecycle);
				this.clients.add(client);
				return lifecycle;
			});
			startBeating(client.adapter());
		}
		else {
			this.clients.add(client);
		}
	}

	/** Does what the answer to a posted event asks for. */
	void quick(JsonNode event, JsonNode operation) {
		this.runner.quick(event, operation);
	}

	void close() {
		this.world.unlisten(this.ears);
		this.beats.values().forEach((beat) -> beat.cancel(false));
		this.channels.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
	}

	/** Prepares a new connection of any kind. */
	void opened(Channel channel) {
		this.channels.add(channel);
		LinkStates.apply(channel, this.faults);
	}

}
