package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.world.World;

/**
 * The actions about files.
 */
final class FileHandlers {

	private FileHandlers() {
	}

	static void register(Map<String, ActionHandler> handlers, World world, FileStore files) {
		Places places = new Places(world);
		GroupFileKeys keys = new GroupFileKeys(world, files);
		new UploadActions(files).register(handlers);
		new DownloadActions(files).register(handlers);
		new FileActions(world, files, places).register(handlers);
		new FlashActions(world, files, places).register(handlers);
		new OnlineFileActions(world, files, places).register(handlers);
		new AlbumActions(world, files, places).register(handlers);
		new GroupFileActions(world, places, keys, files).register(handlers);
	}

}
