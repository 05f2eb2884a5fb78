package io.ncatbot.handler.command;

import java.util.ArrayList;
import java.util.List;

import io.ncatbot.message.At;
import io.ncatbot.message.Message;
import io.ncatbot.message.Reply;
import io.ncatbot.message.Segment;
import io.ncatbot.message.Text;

/**
 * Where a message calls a command.
 *
 * @param key the key of the command
 * @param segment the index of the text that names it
 * @param end where the name ends in that text
 * @param glued whether its arguments follow without a blank
 */
record CommandCall(String key, int segment, int end, boolean glued) {

	/**
	 * What follows the name. What stands before it comes first, as people send a picture
	 * and write the command below it; but for the quote and the mentions that begin a
	 * message.
	 */
	List<Segment> arguments(Message message) {
		List<Segment> all = message.segments();
		List<Segment> arguments = new ArrayList<>(all.size());
		boolean begins = true;
		for (Segment before : all.subList(0, this.segment)) {
			begins &= before instanceof Reply || before instanceof At || before instanceof Text;
			if (!begins) {
				arguments.add(before);
			}
		}
		String rest = ((Text) all.get(this.segment)).text().substring(this.end);
		arguments.add(new Text(rest));
		arguments.addAll(all.subList(this.segment + 1, all.size()));
		return arguments;
	}

}
