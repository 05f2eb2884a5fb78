package io.ncatbot.simulator.event;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.MessagePostFormat;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From what happened to the event that NapCat sends.
 */
public final class EventJson {

	private final World world;

	private final EventHead head;

	private final MessageJson messages;

	private final EventLines lines = new EventLines();

	/**
	 * Creates the table for a world.
	 * @param world the world
	 * @param files gives the files that events name a key
	 */
	public EventJson(World world, FileStore files) {
		this.world = world;
		this.head = new EventHead(world);
		this.messages = new MessageJson(world);
		new ChatEvents(this.head).register(this.lines);
		new GroupEvents(world, this.head).register(this.lines);
		new PeopleEvents(world, this.head).register(this.lines);
		new MarkNotices(world, this.head).register(this.lines);
		new FileNotices(this.head, files).register(this.lines);
		// Its form depends on the connection: it never reaches the table.
		this.lines.silent(WorldEvent.MessageSaid.class);
		this.lines.checkComplete(WorldEvent.class);
	}

	/**
	 * The event of something that happened.
	 * @param event what happened
	 * @param format how messages are written
	 * @return the event, or null when NapCat sends none
	 */
	public @Nullable ObjectNode write(WorldEvent event, MessagePostFormat format) {
		return (event instanceof WorldEvent.MessageSaid said) ? this.messages.event(said.message(), format)
				: this.lines.write(event);
	}

	/**
	 * The first frame of a universal connection.
	 * @return a {@code lifecycle} event
	 */
	public ObjectNode lifecycle() {
		return this.head.event("meta_event").put("meta_event_type", "lifecycle").put("sub_type", "connect");
	}

	/**
	 * A heartbeat.
	 * @param intervalMillis the configured interval
	 * @return a {@code heartbeat} event
	 */
	public ObjectNode heartbeat(long intervalMillis) {
		ObjectNode json = this.head.event("meta_event").put("meta_event_type", "heartbeat");
		json.putObject("status").put("online", this.world.online()).put("good", true);
		return json.put("interval", intervalMillis);
	}

}
