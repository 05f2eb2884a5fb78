package io.ncatbot.simulator.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.server.FrameTap;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells all open pages what happens, and carries out what they want.
 */
final class ChatHub implements FrameTap {

	private static final int MAX_TEXT = 4_000;

	private static final long WORLD_DELAY_MILLIS = 30;

	private static final Set<Class<? extends WorldEvent>> LEAVE_THE_ROSTER = Set.of(WorldEvent.Poked.class,
			WorldEvent.Banned.class, WorldEvent.TipShown.class, WorldEvent.Typing.class, WorldEvent.ProfileLiked.class,
			WorldEvent.KickedOff.class, WorldEvent.FileUploaded.class, WorldEvent.OnlineFileAnswered.class,
			WorldEvent.Reacted.class, WorldEvent.EssenceSet.class);

	private final World world;

	private final ChatJson json;

	private final Notices notices;

	private final Commands commands;

	private final ScheduledExecutorService executor;

	private final Consumer<@Nullable FrameTap> tapping;

	private final List<Page> pages = new CopyOnWriteArrayList<>();

	private final AtomicBoolean worldScheduled = new AtomicBoolean();

	private final Consumer<WorldEvent> listener = this::happened;

	private volatile int links;

	/**
	 * Creates a hub.
	 * @param executor the chat server's own thread
	 * @param tapping switches the raw frames on, or off with null
	 */
	ChatHub(World world, UserMessage messages, ScheduledExecutorService executor,
			Consumer<@Nullable FrameTap> tapping) {
		this.world = world;
		this.json = new ChatJson(world);
		this.notices = new Notices(world, this.json);
		this.commands = new Commands(world, messages);
		this.executor = executor;
		this.tapping = tapping;
		world.listen(this.listener);
	}

	void join(Page page) {
		this.world.standingStill(() -> {
			page.send(this.json.world(this.links));
			return this.pages.add(page);
		});
	}

	void leave(Page page) {
		this.pages.remove(page);
		tapIfWanted();
	}

	void close() {
		this.world.unlisten(this.listener);
	}

	void links(int count) {
		this.links = count;
		tell(Json.object().put("type", "links").put("links", count));
	}

	void command(Page page, String text) {
		try {
			JsonNode command = Json.parse(text);
			if (command.path("type").asString("").equals("frames")) {
				page.wantsFrames(command.path("on").asBoolean(false));
				tapIfWanted();
			}
			else {
				this.commands.carryOut(command);
			}
		}
		catch (RuntimeException ex) {
			page.send(Json.object().put("type", "error").put("message", String.valueOf(ex.getMessage())));
		}
	}

	private void tapIfWanted() {
		this.tapping.accept(this.pages.stream().anyMatch(Page::wantsFrames) ? this : null);
	}

	private void happened(WorldEvent event) {
		if (this.pages.isEmpty()) {
			return;
		}
		if (event instanceof WorldEvent.MessageSaid said) {
			ObjectNode frame = Json.object().put("type", "message").put("chat", ChatJson.id(said.message().chat()));
			frame.set("message", this.json.message(said.message()));
			tell(frame);
		}
		else if (event instanceof WorldEvent.MessageRecalled recalled) {
			recalled(recalled);
		}
		else if (event instanceof WorldEvent.RequestMade made) {
			tell(requestFrame(this.json.request(made.request())));
		}
		else if (event instanceof WorldEvent.RequestDecided decided) {
			tell(requestFrame(this.json.request(decided.request())));
		}
		else {
			ObjectNode notice = this.notices.of(event);
			if (notice != null) {
				tell(notice);
			}
			if (!LEAVE_THE_ROSTER.contains(event.getClass())) {
				worldSoon(WORLD_DELAY_MILLIS);
			}
		}
	}

	private void recalled(WorldEvent.MessageRecalled event) {
		ObjectNode frame = Json.object()
			.put("type", "recall")
			.put("chat", ChatJson.id(event.message().chat()))
			.put("id", Integer.toString(event.message().id()));
		String name = this.json.name(event.message().chat(), event.operatorId());
		frame.set("by", ChatJson.person(event.operatorId(), name));
		tell(frame);
	}

	private static ObjectNode requestFrame(ObjectNode request) {
		ObjectNode frame = Json.object().put("type", "request");
		frame.set("request", request);
		return frame;
	}

	private void tell(ObjectNode frame) {
		byte[] bytes = Json.bytes(frame);
		for (Page page : this.pages) {
			if (page.full()) {
				page.behind(true);
				worldSoon(WORLD_DELAY_MILLIS);
			}
			else {
				page.send(bytes);
			}
		}
	}

	/**
	 * Many changes in a row are told as one; slow pages hear of the world once they
	 * caught up.
	 */
	private void worldSoon(long delayMillis) {
		if (this.worldScheduled.compareAndSet(false, true)) {
			this.executor.schedule(() -> {
				this.worldScheduled.set(false);
				tellWorld();
			}, delayMillis, TimeUnit.MILLISECONDS);
		}
	}

	private void tellWorld() {
		this.world.standingStill(() -> {
			byte[] bytes = Json.bytes(this.json.world(this.links));
			for (Page page : this.pages) {
				page.behind(page.full());
				if (!page.behind()) {
					page.send(bytes);
				}
			}
			return bytes;
		});
		if (this.pages.stream().anyMatch(Page::behind)) {
			worldSoon(WORLD_DELAY_MILLIS * 10);
		}
	}

	@Override
	public void frame(boolean toBot, byte[] utf8) {
		byte[] bytes = null;
		for (Page page : this.pages) {
			// Raw frames are for looking on: a page that cannot follow misses some.
			if (page.wantsFrames() && !page.full()) {
				bytes = (bytes != null) ? bytes : frameJson(toBot, utf8);
				page.send(bytes);
			}
		}
	}

	private static byte[] frameJson(boolean toBot, byte[] utf8) {
		String text = new String(utf8, 0, Math.min(utf8.length, MAX_TEXT * 4), StandardCharsets.UTF_8);
		return Json.bytes(Json.object()
			.put("type", "frame")
			.put("at", System.currentTimeMillis())
			.put("direction", toBot ? "toBot" : "fromBot")
			.put("bytes", utf8.length)
			.put("text", (text.length() > MAX_TEXT) ? text.substring(0, MAX_TEXT) : text));
	}

}
