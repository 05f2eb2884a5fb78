package io.ncatbot.simulator.action;

import java.util.Map;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * NapCat itself, and what it only pretends to do.
 */
final class SystemActions {

	private final World world;

	private final NapCatProcess process;

	SystemActions(World world, NapCatProcess process) {
		this.world = world;
		this.process = process;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_status", (call) -> ActionResult.of(status()));
		handlers.put("get_version_info", (call) -> ActionResult.of(version()));
		handlers.put("can_send_image", (call) -> ActionResult.of(Json.object().put("yes", true)));
		handlers.put("can_send_record", (call) -> ActionResult.of(Json.object().put("yes", true)));
		handlers.put("set_restart", this::restart);
		handlers.put("bot_exit", this::exit);
		handlers.put("clean_cache", (call) -> ActionResult.nothing());
		handlers.put("get_online_clients", (call) -> ActionResult.of(Json.array()));
		handlers.put("_get_model_show", (call) -> ActionResult.of(modelShow(call)));
		handlers.put("_set_model_show", (call) -> ActionResult.nothing());
		handlers.put("get_guild_list", (call) -> ActionResult.nothing());
		handlers.put("get_guild_service_profile", (call) -> ActionResult.nothing());
		handlers.put("get_robot_uin_range", (call) -> ActionResult.of(robots()));
	}

	private ObjectNode status() {
		ObjectNode status = Json.object().put("online", this.world.online()).put("good", true);
		status.putObject("stat");
		return status;
	}

	private static ObjectNode version() {
		return Json.object()
			.put("app_name", "NapCat.Onebot")
			.put("protocol_version", "v11")
			.put("app_version", "4.18.19");
	}

	/** The reply goes out before the connection breaks; NapCat is not always so quick. */
	private ActionResult restart(ActionCall call) {
		this.process.restart();
		return ActionResult.nothing();
	}

	private ActionResult exit(ActionCall call) {
		this.process.exit();
		return ActionResult.silence();
	}

	private static ArrayNode modelShow(ActionCall call) {
		ArrayNode models = Json.array();
		models.addObject()
			.putObject("variants")
			.put("model_show", call.has("model") ? call.text("model") : "napcat")
			.put("need_pay", false);
		return models;
	}

	private static ArrayNode robots() {
		ArrayNode ranges = Json.array();
		ranges.addObject().put("minUin", "2854196301").put("maxUin", "2854216399");
		ranges.addObject().put("minUin", "3889000000").put("maxUin", "3889999999");
		return ranges;
	}

}
