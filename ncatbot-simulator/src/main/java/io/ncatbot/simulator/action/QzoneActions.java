package io.ncatbot.simulator.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.MediaSource;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.JsonNode;

/**
 * The bot's Qzone (空间).
 */
final class QzoneActions {

	private static final int ONLY_TARGETS = 16;

	private static final int ALL_BUT_TARGETS = 128;

	private final World world;

	private final FileStore files;

	QzoneActions(World world, FileStore files) {
		this.world = world;
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("send_qzone_msg", (call) -> ActionResult.of(Json.object().put("tid", post(call))));
		handlers.put("delete_qzone_msg", (call) -> {
			if (!this.world.keepsakes().deletePost(call.text("tid"))) {
				throw new SendFailedException("说说不存在: " + call.text("tid"));
			}
			return ActionResult.nothing();
		});
	}

	private String post(ActionCall call) {
		int right = call.number("ugc_right", 1);
		List<Long> targets = new ArrayList<>();
		for (JsonNode target : call.param("target_uins")) {
			String text = Scalar.text(target);
			if (text.matches("\\d{1,18}")) {
				targets.add(Long.parseLong(text));
			}
		}
		if ((right == ONLY_TARGETS || right == ALL_BUT_TARGETS) && targets.isEmpty()) {
			throw new SendFailedException("ugc_right 为 " + right + " 时 target_uins 不能为空");
		}
		List<String> pictures = new ArrayList<>();
		for (JsonNode image : call.param("images")) {
			pictures.add(MediaSource.brought(image.asString(""), this.files).key());
		}
		return this.world.keepsakes().post(call.text("content"), pictures, right, targets).tid();
	}

}
