package io.ncatbot.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.server.ServerActivity;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.Role;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import io.ncatbot.simulator.world.WorldException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Groups that are in several worlds: what is said, recalled or poked in one is repeated
 * in the others. One thread does it, and never from within a world, so that no two worlds
 * wait for each other.
 */
final class SharedGroups {

	private static final Logger log = LoggerFactory.getLogger(SharedGroups.class);

	private static final int MAX_MESSAGES = 5_000;

	private final Executor thread;

	private final AtomicLong begun = new AtomicLong();

	private final AtomicLong done = new AtomicLong();

	private final List<World> worlds = new ArrayList<>();

	private final Map<Long, String> groups = new HashMap<>();

	/** The ids that a message has in each world, found by any of them. */
	private final Map<Place, Map<World, Integer>> messages = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Place, Map<World, Integer>> eldest) {
			return size() > MAX_MESSAGES * SharedGroups.this.worlds.size();
		}
	};

	/** Set by the thread alone, while it repeats: that is not to be repeated again. */
	private final ThreadLocal<Boolean> repeating = ThreadLocal.withInitial(() -> false);

	SharedGroups(Executor thread) {
		this.thread = thread;
	}

	void join(World world) {
		synchronized (this) {
			this.worlds.add(world);
		}
		meetAll();
		world.listen((event) -> heard(world, event));
	}

	void share(long groupId, String name) {
		synchronized (this) {
			this.groups.put(groupId, name);
		}
		meetAll();
	}

	/** Forgets which groups are shared, and all that was said in them. */
	synchronized void clear() {
		this.groups.clear();
		this.messages.clear();
	}

	ServerActivity addedTo(ServerActivity activity) {
		return activity.withRepeats(this.begun.get(), this.done.get());
	}

	/** Everybody's bot is in every group, in every world. */
	private synchronized void meetAll() {
		for (World world : this.worlds) {
			this.groups.forEach((id, name) -> {
				if (world.group(id) == null) {
					world.addGroup(id, name);
				}
				for (World other : this.worlds) {
					if (other != world) {
						enter(world, id, other.bot().id(), other.bot().nickname(), Role.MEMBER, "");
					}
				}
			});
		}
	}

	private static void enter(World world, long groupId, long userId, String nickname, Role role, String card) {
		Group group = world.group(groupId);
		if (group != null && group.member(userId) == null) {
			world.addMember(groupId, userId, nickname, role, card);
		}
	}

	private void heard(World from, WorldEvent event) {
		if (this.repeating.get()) {
			return;
		}
		if (event instanceof WorldEvent.MessageSaid said && isShared(said.message().chat())) {
			later(() -> repeat(from, said.message()));
		}
		else if (event instanceof WorldEvent.MessageRecalled recalled && isShared(recalled.message().chat())) {
			later(() -> recall(from, recalled));
		}
		else if (event instanceof WorldEvent.Poked poked && isShared(poked.chat())) {
			later(() -> inOthers(from, (world) -> {
				known(from, world, poked.chat(), poked.userId());
				known(from, world, poked.chat(), poked.targetId());
				world.conversations().poke(poked.chat(), poked.userId(), poked.targetId());
			}));
		}
	}

	private void later(Runnable repeat) {
		this.begun.incrementAndGet();
		this.thread.execute(() -> {
			try {
				repeat.run();
			}
			finally {
				this.done.incrementAndGet();
			}
		});
	}

	private synchronized boolean isShared(Chat chat) {
		return chat.isGroup() && this.groups.containsKey(chat.id());
	}

	private void repeat(World from, ChatMessage message) {
		Map<World, Integer> ids = new HashMap<>();
		ids.put(from, message.id());
		inOthers(from, (world) -> {
			known(from, world, message.chat(), message.sender().userId());
			ids.put(world,
					world.say(message.sender().userId(), message.chat(), told(from, world, message.segments())).id());
		});
		synchronized (this) {
			ids.forEach((world, id) -> this.messages.put(new Place(world, id), ids));
		}
	}

	private void recall(World from, WorldEvent.MessageRecalled event) {
		inOthers(from, (world) -> {
			Integer id = idIn(world, from, event.message().id());
			if (id != null) {
				known(from, world, event.message().chat(), event.operatorId());
				world.conversations().recall(event.operatorId(), id);
			}
		});
	}

	/** A quotation names the message as the other world does. */
	private ArrayNode told(World from, World to, ArrayNode segments) {
		ArrayNode told = Json.array();
		for (JsonNode segment : segments) {
			JsonNode copy = segment.deepCopy();
			if (copy.path("type").asString("").equals("reply") && copy.path("data") instanceof ObjectNode data) {
				Integer id = idIn(to, from, data.path("id").asInt(0));
				data.put("id", (id != null) ? id.toString() : data.path("id").asString(""));
			}
			told.add(copy);
		}
		return told;
	}

	private synchronized @Nullable Integer idIn(World world, World from, int id) {
		return this.messages.getOrDefault(new Place(from, id), Map.of()).get(world);
	}

	private static void known(World from, World to, Chat chat, long userId) {
		Group group = from.group(chat.id());
		var member = (group != null) ? group.member(userId) : null;
		var user = from.user(userId);
		if (member != null && user != null) {
			enter(to, chat.id(), userId, user.nickname(), member.role(), member.card());
		}
	}

	private void inOthers(World from, Consumer<World> step) {
		List<World> others;
		synchronized (this) {
			others = this.worlds.stream().filter((world) -> world != from).toList();
		}
		this.repeating.set(true);
		try {
			for (World world : others) {
				try {
					step.accept(world);
				}
				catch (WorldException ex) {
					log.info("What happened in a shared group cannot happen to {}: {}", world.bot().id(),
							ex.getMessage());
				}
			}
		}
		finally {
			this.repeating.set(false);
		}
	}

	/** A message of one world. */
	private record Place(World world, int id) {
	}

}
