package io.ncatbot.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message that was said.
 *
 * @param id the {@code message_id}: positive, 31 bits, in no order
 * @param seq QQ's own number of the message within its chat
 * @param chat where it was said
 * @param sender who said it, as known at that moment
 * @param time Unix seconds
 * @param segments the segments as NapCat reports them; not to be changed
 * @param viaGroup the group through which a temporary session runs, or null
 * @param fromBot whether the bot said it
 * @param recalled whether it was recalled since
 */
public record ChatMessage(int id, long seq, Chat chat, Sender sender, long time, ArrayNode segments,
		@Nullable Long viaGroup, boolean fromBot, boolean recalled) {

	ChatMessage asRecalled() {
		return new ChatMessage(this.id, this.seq, this.chat, this.sender, this.time, this.segments, this.viaGroup,
				this.fromBot, true);
	}

	/**
	 * Who said a message.
	 *
	 * @param userId the QQ number
	 * @param nickname the user's own name
	 * @param card the name in the group, empty when unset and in private chats
	 * @param role the role in the group, null in private chats
	 */
	public record Sender(long userId, String nickname, String card, @Nullable Role role) {

		/**
		 * The name that others see.
		 * @return the card, or the nickname where there is none
		 */
		public String displayName() {
			return this.card.isEmpty() ? this.nickname : this.card;
		}

	}

}
