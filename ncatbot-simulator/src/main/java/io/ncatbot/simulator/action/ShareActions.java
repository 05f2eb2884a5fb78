package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.message.Cards;
import io.ncatbot.simulator.message.SendFailedException;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cards that recommend somebody, and those of mini programs. Nothing is sent by them.
 */
final class ShareActions {

	private static final Map<String, String> APP_IDS = Map.of("bili", "1109937557", "weibo", "1109224783");

	private final World world;

	private final Places places;

	ShareActions(World world, Places places) {
		this.world = world;
		this.places = places;
	}

	void register(Map<String, ActionHandler> handlers) {
		for (String name : new String[] { "ArkSharePeer", "send_ark_share" }) {
			handlers.put(name, (call) -> ActionResult.of(peer(call)));
		}
		for (String name : new String[] { "ArkShareGroup", "send_group_ark_share" }) {
			handlers.put(name, (call) -> ActionResult.of(Json.text(group(call))));
		}
		handlers.put("get_mini_app_ark", (call) -> {
			ObjectNode data = Json.object();
			data.set("data", call.text("rawArkData").equals("true") ? rawMiniApp(call) : miniApp(call));
			return ActionResult.of(data);
		});
	}

	private String group(ActionCall call) {
		var group = this.places.group(call);
		return Cards.contact(true, Long.toString(group.id()), group.name());
	}

	private ObjectNode peer(ActionCall call) {
		if (call.has("group_id")) {
			return QqAnswers.ok().put("arkJson", group(call));
		}
		if (!call.has("user_id")) {
			throw new SendFailedException("请指定正确的 group_id 或 user_id");
		}
		long userId = this.places.user(call);
		var user = this.world.user(userId);
		return QqAnswers.ok()
			.put("arkMsg", Cards.contact(false, Long.toString(userId), (user != null) ? user.nickname() : ""));
	}

	private ObjectNode miniApp(ActionCall call) {
		ObjectNode json = Json.object()
			.put("ver", "1.0.0.19")
			.put("prompt", "[QQ小程序]" + call.text("title"))
			.put("app", "com.tencent.miniapp_01")
			.put("view", "view_8C8E89B49BE609866298ADDFF2DBABA4")
			.put("miniappShareOrigin", 3)
			.put("miniappOpenRefer", "10002");
		json.set("config", config());
		json.set("meta", meta(call));
		return json;
	}

	private ObjectNode rawMiniApp(ActionCall call) {
		ObjectNode json = Json.object()
			.put("appName", "com.tencent.miniapp_01")
			.put("appView", "view_8C8E89B49BE609866298ADDFF2DBABA4")
			.put("ver", "1.0.0.19")
			.put("desc", call.text("desc"))
			.put("prompt", "[QQ小程序]" + call.text("title"));
		json.set("metaData", meta(call));
		json.set("config", config());
		return json;
	}

	private static ObjectNode config() {
		return Json.object()
			.put("type", "normal")
			.put("width", 0)
			.put("height", 0)
			.put("forward", 1)
			.put("autoSize", 0)
			.put("ctime", System.currentTimeMillis() / 1000)
			.put("token", "simulated");
	}

	private ObjectNode meta(ActionCall call) {
		ObjectNode meta = Json.object();
		ObjectNode detail = meta.putObject("detail_1")
			.put("appid", call.has("appId") ? call.text("appId") : APP_IDS.getOrDefault(call.text("type"), ""))
			.put("appType", 0)
			.put("title", call.text("title"))
			.put("desc", call.text("desc"))
			.put("icon", call.text("iconUrl"))
			.put("preview", call.text("picUrl"))
			.put("url", call.text("jumpUrl"))
			.put("scene", 1036)
			.put("shareTemplateId", "8C8E89B49BE609866298ADDFF2DBABA4")
			.put("showLittleTail", "")
			.put("gamePoints", "")
			.put("gamePointsUrl", "")
			.put("shareOrigin", 0);
		detail.putObject("host").put("uin", this.world.bot().id()).put("nick", this.world.bot().nickname());
		detail.putObject("shareTemplateData");
		return meta;
	}

}
