package io.ncatbot.simulator.action;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import io.ncatbot.simulator.json.Json;
import io.ncatbot.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What QQ's web sites want of who is logged in. It has the form of the real thing, opens
 * no door, and stays the same for an account.
 */
final class CredentialActions {

	private static final int TTL = 4_200;

	private static final int PRIVATE_RKEY = 10;

	private static final int GROUP_RKEY = 20;

	private final World world;

	CredentialActions(World world) {
		this.world = world;
	}

	void register(Map<String, ActionHandler> handlers) {
		handlers.put("get_cookies", (call) -> ActionResult
			.of(Json.object().put("cookies", cookies(call.text("domain"))).put("bkn", Long.toString(bkn()))));
		handlers.put("get_csrf_token", (call) -> ActionResult.of(Json.object().put("token", bkn())));
		handlers.put("get_credentials", (call) -> ActionResult
			.of(Json.object().put("cookies", cookies(call.text("domain"))).put("token", bkn())));
		handlers.put("get_clientkey",
				(call) -> ActionResult.of(Json.object().put("clientkey", secret("clientkey") + secret("client"))));
		handlers.put("nc_get_rkey", (call) -> ActionResult.of(packetKeys()));
		handlers.put("get_rkey", (call) -> ActionResult.of(keys()));
		handlers.put("get_rkey_server", (call) -> ActionResult.of(serverKeys()));
	}

	private String cookies(String domain) {
		long bot = this.world.bot().id();
		return "p_uin=o" + bot + "; p_skey=" + secret(domain) + "; skey=" + skey() + "; uin=o" + bot;
	}

	private String skey() {
		return "@" + secret("skey").substring(0, 9);
	}

	/** The hash by which QQ's web pages prove that they have the skey. */
	private long bkn() {
		int hash = 5381;
		for (char c : skey().toCharArray()) {
			hash += (hash << 5) + c;
		}
		return hash & 0x7fffffffL;
	}

	private String secret(String purpose) {
		String seed = this.world.bot().id() + "/" + purpose;
		UUID uuid = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().toHexDigits(uuid.getMostSignificantBits())
				+ HexFormat.of().toHexDigits(uuid.getLeastSignificantBits());
	}

	private String rkey(int type) {
		return "&rkey=" + secret("rkey" + type);
	}

	/** Here the time to live is text. */
	private ArrayNode packetKeys() {
		ArrayNode keys = Json.array();
		for (int type : new int[] { PRIVATE_RKEY, GROUP_RKEY }) {
			keys.addObject()
				.put("rkey", rkey(type))
				.put("ttl", Integer.toString(TTL))
				.put("time", now())
				.put("type", type);
		}
		return keys;
	}

	private ArrayNode keys() {
		ArrayNode keys = Json.array();
		keys.addObject()
			.put("type", "private")
			.put("rkey", rkey(PRIVATE_RKEY))
			.put("created_at", now())
			.put("ttl", TTL);
		keys.addObject().put("type", "group").put("rkey", rkey(GROUP_RKEY)).put("created_at", now()).put("ttl", TTL);
		return keys;
	}

	private ObjectNode serverKeys() {
		return Json.object()
			.put("private_rkey", rkey(PRIVATE_RKEY))
			.put("group_rkey", rkey(GROUP_RKEY))
			.put("expired_time", now() + TTL)
			.put("name", "NapCat 4");
	}

	private static long now() {
		return System.currentTimeMillis() / 1000;
	}

}
