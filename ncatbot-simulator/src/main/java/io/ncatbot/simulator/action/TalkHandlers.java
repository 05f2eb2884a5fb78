package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.world.World;

/**
 * The actions about messages that were said, and about what the bot keeps and posts.
 */
final class TalkHandlers {

	private TalkHandlers() {
	}

	static void register(Map<String, ActionHandler> handlers, World world, FileStore files, MessageJson messages) {
		Places places = new Places(world);
		new ReactionActions(world).register(handlers);
		new EssenceActions(world, messages, places).register(handlers);
		new ChatActions(world, messages, places).register(handlers);
		new VoiceActions(world, files, places).register(handlers);
		new ShareActions(world, places).register(handlers);
		new KeepsakeActions(world, files).register(handlers);
		new QzoneActions(world, files).register(handlers);
		new ToolActions(files, places).register(handlers);
	}

}
