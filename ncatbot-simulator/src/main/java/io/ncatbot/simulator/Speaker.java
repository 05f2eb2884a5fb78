package io.ncatbot.simulator;

import java.util.List;

import io.ncatbot.simulator.file.FileContent;
import io.ncatbot.simulator.file.StoredFile;
import io.ncatbot.simulator.message.FileSegments;
import io.ncatbot.simulator.message.UserMessage;
import io.ncatbot.simulator.world.Chat;
import io.ncatbot.simulator.world.FlashSet;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in a chat: what can be said there is the same in all of them.
 */
abstract sealed class Speaker implements Speaking permits FriendScript, MemberScript {

	final World world;

	final UserMessage messages;

	final long id;

	final Chat chat;

	Speaker(World world, UserMessage messages, long id, Chat chat) {
		this.world = world;
		this.messages = messages;
		this.id = id;
		this.chat = chat;
	}

	@Override
	public long says(JsonNode segments) {
		return this.world.say(this.id, this.chat, this.messages.reported(segments)).id();
	}

	@Override
	public long sendsFile(String name, FileContent content) {
		return says(this.messages.file(name, content));
	}

	@Override
	public long speaks(String text) {
		return says(this.messages.voice(text));
	}

	@Override
	public String sendsFlashFile(String name, FileContent content) {
		StoredFile file = this.messages.keep(name, content);
		FlashSet set = this.world.files()
			.flash()
			.create(this.id, "", List.of(new FlashSet.File(file.key(), file.key(), name, file.size())));
		says(FileSegments.flash(set));
		return set.id();
	}

	@Override
	public void recalls(long messageId) {
		this.world.conversations().recall(this.id, messageId);
	}

	@Override
	public void pokes() {
		this.world.conversations().poke(this.chat, this.id, this.world.bot().id());
	}

}
