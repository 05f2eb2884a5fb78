package io.ncatbot.message;

/**
 * A mini-program (小程序). It arrives as {@link Json}, and NapCat drops it when it is sent.
 *
 * @param data the card as JSON text
 */
public record MiniApp(String data) implements Segment {

	@Override
	public String type() {
		return "miniapp";
	}

}
