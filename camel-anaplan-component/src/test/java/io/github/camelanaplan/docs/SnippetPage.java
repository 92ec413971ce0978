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
package io.github.camelanaplan.docs;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that shows code between {@code <!-- snippet: file#region -->} and {@code <!-- /snippet -->}, each on a line of
 * its own. What stands between the two is replaced whole.
 */
final class SnippetPage {
    private static final Pattern BEGIN = Pattern.compile("<!-- snippet: (?<file>[^#]+)#(?<region>[\\w-]+) -->");
    private static final Pattern MARK = Pattern.compile("<!--\\s*/?\\s*snippet\\b.*");
    private static final String END = "<!-- /snippet -->";

    private final SnippetSource source;

    SnippetPage(SnippetSource source) {
        this.source = source;
    }

    /** The page with the snippets as the code has them now. */
    String render(String page) throws IOException {
        StringJoiner rendered = new StringJoiner("\n");
        Iterator<String> lines = List.of(page.split("\n", -1)).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            Matcher begin = BEGIN.matcher(line);
            rendered.add(line);
            if (begin.matches()) {
                skipToEnd(line, lines);
                rendered.add(fenced(begin.group("file"), begin.group("region"))).add(END);
            } else if (MARK.matcher(line).matches()) {
                throw new SnippetException(
                        "'%s' should read <!-- snippet: file#region -->, or ends nothing".formatted(line));
            }
        }
        return rendered.toString();
    }

    private static void skipToEnd(String begin, Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals(END)) {
                return;
            }
            if (MARK.matcher(line).matches()) {
                break;
            }
        }
        throw new SnippetException("'%s' is not ended by %s".formatted(begin, END));
    }

    private String fenced(String file, String region) throws IOException {
        String language = file.substring(file.lastIndexOf('.') + 1);
        return "```" + language + "\n" + source.region(file, region) + "\n```";
    }
}
