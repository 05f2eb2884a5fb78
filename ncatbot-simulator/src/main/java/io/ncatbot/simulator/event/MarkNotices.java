package io.ncatbot.simulator.event;

import io.ncatbot.simulator.world.ChatMessage;
import io.ncatbot.simulator.world.World;
import io.ncatbot.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What NapCat tells of messages that others mark.
 */
final class MarkNotices {

	private final World world;

	private final EventHead head;

	MarkNotices(World world, EventHead head) {
		this.world = world;
		this.head = head;
	}

	void register(EventLines lines) {
		lines.add(WorldEvent.Reacted.class, this::reacted);
		lines.add(WorldEvent.EssenceSet.class, this::essence);
	}

	/** NapCat tells of reactions in groups alone. */
	private @Nullable ObjectNode reacted(WorldEvent.Reacted event) {
		ChatMessage message = event.message();
		if (!message.chat().isGroup()) {
			return null;
		}
		ObjectNode json = this.head.notice("group_msg_emoji_like", message.chat().id(), event.userId())
			.put("message_id", message.id());
		json.putArray("likes").addObject().put("emoji_id", event.emojiId()).put("count", event.count());
		return json.put("is_add", event.added());
	}

	/** That a mark is taken off is never told. */
	private @Nullable ObjectNode essence(WorldEvent.EssenceSet event) {
		if (!event.set()) {
			return null;
		}
		ChatMessage message = event.message();
		long author = message.sender().userId();
		ObjectNode json = this.head.notice("essence", message.chat().id(), author)
			.put("sub_type", "add")
			.put("sender_id", author)
			.put("operator_id", event.operatorId());
		return (this.world.message(message.id()) != null) ? json.put("message_id", message.id()) : json;
	}

}
