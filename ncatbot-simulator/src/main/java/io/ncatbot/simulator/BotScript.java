package io.ncatbot.simulator;

import io.ncatbot.simulator.message.Segments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.World;

/**
 * The bot's account, as its owner uses it on another device, and as QQ treats it.
 */
public final class BotScript {

	private final World world;

	private final UserMessage messages;

	BotScript(World world, UserMessage messages) {
		this.world = world;
		this.messages = messages;
	}

	/**
	 * Says a text in a group. Bots hear of it only when the simulator was told to
	 * {@link NapCatSimulatorBuilder#reportSelfMessage(boolean) report} it.
	 * @param groupId the group
	 * @param text the text
	 * @return the {@code message_id}
	 */
	public long saysInGroup(long groupId, String text) {
		return says(Chat.group(groupId), text);
	}

	/**
	 * Says a text to a friend. Bots hear of it only when the simulator was told to
	 * {@link NapCatSimulatorBuilder#reportSelfMessage(boolean) report} it.
	 * @param userId the friend
	 * @param text the text
	 * @return the {@code message_id}
	 */
	public long saysTo(long userId, String text) {
		return says(Chat.privateWith(userId), text);
	}

	private long says(Chat chat, String text) {
		return this.world.say(this.world.bot().id(), chat, this.messages.reported(Segments.text(text))).id();
	}

	/** Loses its link to QQ; only heartbeats and {@code get_status} tell. */
	public void goesOffline() {
		this.world.online(false);
	}

	/** Has its link to QQ again. */
	public void comesOnline() {
		this.world.online(true);
	}

	/**
	 * Is logged out by QQ ({@code bot_offline}).
	 * @param title the title of what QQ shows
	 * @param text its text
	 */
	public void isKickedOff(String title, String text) {
		this.world.kickOff(title, text);
	}

}
