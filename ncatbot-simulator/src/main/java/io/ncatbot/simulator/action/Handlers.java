package io.ncatbot.simulator.action;

import java.util.HashMap;
import java.util.Map;

import io.ncatbot.simulator.event.MessageJson;
import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.message.ForwardComposer;
import io.ncatbot.simulator.message.OutgoingMessage;
import io.ncatbot.simulator.world.World;

/**
 * The actions that are played, by area.
 */
final class Handlers {

	private Handlers() {
	}

	static Map<String, ActionHandler> of(World world, FileStore files) {
		Map<String, ActionHandler> handlers = new HashMap<>();
		OutgoingMessage outgoing = new OutgoingMessage(world, files);
		MessageJson messages = new MessageJson(world);
		SendActions sending = new SendActions(world, outgoing, new ForwardComposer(world, outgoing));
		sending.register(handlers);
		new MessageActions(world, messages).register(handlers);
		new QuickOperation(world, outgoing).register(handlers);
		new AccountActions(world).register(handlers);
		new GroupActions(world).register(handlers);
		new RequestActions(world).register(handlers);
		new UploadActions(files).register(handlers);
		new DownloadActions(files).register(handlers);
		return handlers;
	}

}
