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
package io.github.camelanaplan.client.preflight;

/**
 * The line of the header in the beginning of a text.
 *
 * @param state whether it is there
 * @param text  the line as far as it is there, without its end
 * @param end   where in the beginning it ends
 */
record HeaderLine(State state, String text, int end) {
    /** How much of it there is. */
    enum State {
        /** All of it. */
        WHOLE,
        /** More is to be read. */
        UNFINISHED,
        /** The text ends before it. */
        MISSING
    }

    /**
     * @param all whether the text goes no further
     */
    static HeaderLine find(String text, boolean all, Expectation expected) {
        int from = 0;
        for (int line = 1; line < expected.headerRow(); line++) {
            int end = lineEnd(text, from);
            if (end == text.length()) {
                return new HeaderLine(all ? State.MISSING : State.UNFINISHED, "", end);
            }
            from = next(text, end);
        }
        if (from == text.length()) {
            return new HeaderLine(all ? State.MISSING : State.UNFINISHED, "", from);
        }
        int end = recordEnd(text, from, expected);
        if (end == text.length() && !all) {
            return new HeaderLine(State.UNFINISHED, text.substring(from), end);
        }
        return new HeaderLine(State.WHOLE, text.substring(from, end), end);
    }

    /** The same for when no more can be read: what is enclosed may never be closed, and then ends with its line. */
    static HeaderLine findIn(String text, boolean all, Expectation expected) {
        HeaderLine found = find(text, all, expected);
        int from = found.end() - found.text().length();
        int end = lineEnd(text, from);
        return end == text.length() || !found.endsWith(text)
                ? found
                : new HeaderLine(State.WHOLE, text.substring(from, end), end);
    }

    private boolean endsWith(String whole) {
        return end == whole.length();
    }

    /** The end of the line, or of the later one where a new line is enclosed in delimiters. */
    private static int recordEnd(String text, int from, Expectation expected) {
        boolean enclosed = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == expected.delimiter() && c != Expectation.NONE) {
                enclosed = !enclosed && (i == from || opens(text.charAt(i - 1), expected));
            } else if (!enclosed && isLineEnd(c)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean opens(char before, Expectation expected) {
        return before == expected.separator() || before == expected.delimiter();
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int next(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
