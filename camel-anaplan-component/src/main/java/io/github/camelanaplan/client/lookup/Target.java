/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.client.lookup;

import java.util.regex.Pattern;

import io.github.camelanaplan.client.error.InvalidRequestException;

/**
 * What a user wrote to say which object is meant: an id or a name. {@code id:} and {@code name:} in front force one
 * reading; otherwise what looks like an id is one.
 *
 * @param reading how to take it
 * @param text    the id or name, without a prefix
 */
public record Target(Reading reading, String text) {

    /** How a target is to be taken. */
    public enum Reading {
        /** As an id if it has the form of one, as a name if not. */
        EITHER,
        ID,
        NAME
    }

    /** Reads a target. */
    public static Target parse(String written) {
        if (written.startsWith("id:")) {
            return new Target(Reading.ID, nonBlank(written, written.substring(3).trim()));
        }
        if (written.startsWith("name:")) {
            return new Target(Reading.NAME, nonBlank(written, written.substring(5)));
        }
        return new Target(Reading.EITHER, nonBlank(written, written));
    }

    private static String nonBlank(String written, String text) {
        if (text.isBlank()) {
            throw new InvalidRequestException("The target '" + written + "' names nothing: expected an id or a name");
        }
        return text;
    }

    /** Whether to take it as an id, given the form that ids have. */
    public boolean isId(Pattern idForm) {
        return switch (reading) {
            case ID -> true;
            case NAME -> false;
            case EITHER -> idForm.matcher(text).matches();
        };
    }
}
