package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.file.FileStore;
import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Picture;
import io.ncatbot.simulator.world.Group;
import io.ncatbot.simulator.world.GroupNotice;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The boards of the groups (群公告).
 */
final class GroupNoticeActions {

	private static final int PAGE = 20;

	private final World world;

	private final GroupLookup groups;

	private final FileStore files;

	GroupNoticeActions(World world, GroupLookup groups, FileStore files) {
		this.world = world;
		this.groups = groups;
		this.files = files;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("_send_group_notice", this.groups.deed(this::send));
		handlers.put("_get_group_notice", (call) -> ActionResult.of(list(this.groups.own(call))));
		handlers.put("_del_group_notice", this::delete);
	}

	private void send(ActionCall call, Group group, long bot) {
		String image = call.has("image") ? Picture.name(call.text("image"), this.files, "群公告%s设置失败,image字段可能格式不正确")
				: null;
		this.world.noticeBoards()
			.putUp(group.id(), bot,
					new GroupNotice("", 0, 0, call.text("content"), image, call.number("pinned", 0) != 0,
							call.number("confirm_required", 1) != 0, call.number("is_show_edit_card", 0) != 0,
							call.number("tip_window_type", 0)));
	}

	private ActionResult delete(ActionCall call) {
		Group group = this.groups.own(call);
		this.world.noticeBoards().takeDown(group.id(), this.groups.bot(), call.text("notice_id"));
		return ActionResult.of(Json.object().put("result", 0).put("errMsg", ""));
	}

	private ArrayNode list(Group group) {
		ArrayNode list = Json.array();
		this.world.noticeBoards().of(group.id()).stream().limit(PAGE).forEach((notice) -> list.add(json(notice)));
		return list;
	}

	private static ObjectNode json(GroupNotice notice) {
		ObjectNode json = Json.object()
			.put("notice_id", notice.id())
			.put("sender_id", notice.senderId())
			.put("publish_time", notice.time());
		ObjectNode message = json.putObject("message").put("text", notice.text());
		message.set("image", images(notice));
		message.set("images", images(notice));
		json.putObject("settings")
			.put("is_show_edit_card", notice.showEditCard() ? 1 : 0)
			.put("remind_ts", 0)
			.put("tip_window_type", notice.tipWindowType())
			.put("confirm_required", notice.confirmRequired() ? 1 : 0);
		return json.put("read_num", 0);
	}

	private static ArrayNode images(GroupNotice notice) {
		ArrayNode images = Json.array();
		if (notice.image() != null) {
			images.addObject().put("id", notice.image()).put("height", "300").put("width", "300");
		}
		return images;
	}

}
