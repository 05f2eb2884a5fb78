package io.ncatbot.message;

/**
 * A card in XML, an old form that other implementations know. NapCat drops it when it is
 * sent.
 *
 * @param data the XML text
 */
public record Xml(String data) implements Segment {

	@Override
	public String type() {
		return "xml";
	}

}
