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
package io.github.camelanaplan.benchmark.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Bars with names, longest is fastest, as a picture. Not thread-safe. */
public final class BarChart {
    private static final int WIDTH = 760;
    private static final int LEFT = 250;
    private static final int RIGHT = 90;
    private static final int ROW = 30;
    private static final int TOP = 46;

    private final String title;
    private final Map<String, Double> bars = new LinkedHashMap<>();

    /** A picture without bars. */
    public BarChart(String title) {
        this.title = title;
    }

    /** Adds a bar; one without a number is left out. */
    public BarChart bar(String name, double value) {
        if (!Double.isNaN(value)) {
            bars.put(name, value);
        }
        return this;
    }

    boolean isEmpty() {
        return bars.isEmpty();
    }

    String svg() {
        double most =
                bars.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int height = TOP + ROW * bars.size() + 14;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" ".formatted(WIDTH, height))
                .append("font-family=\"sans-serif\" font-size=\"13\">\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n")
                .append("<text x=\"16\" y=\"26\" font-size=\"15\" font-weight=\"bold\">")
                .append(title)
                .append("</text>\n");
        int y = TOP;
        for (Map.Entry<String, Double> bar : bars.entrySet()) {
            svg.append(row(bar.getKey(), bar.getValue(), most, y));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(String name, double value, double most, int y) {
        int length = (int) Math.round((WIDTH - LEFT - RIGHT) * value / most);
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"20\" fill=\"#3b6ea5\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text>%n",
                LEFT - 10,
                y + 15,
                name,
                LEFT,
                y,
                Math.max(1, length),
                LEFT + length + 8,
                y + 15,
                Numbers.plain(value));
    }
}
