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
package io.github.camelanaplan.simulator.engine;

import io.github.camelanaplan.simulator.model.ExportDefinition;
import io.github.camelanaplan.simulator.model.ExportLayout;
import io.github.camelanaplan.simulator.model.ExportSource.OfList;
import io.github.camelanaplan.simulator.model.ExportSource.OfModule;
import io.github.camelanaplan.simulator.model.ExportSource.OfSyntheticBytes;
import io.github.camelanaplan.simulator.model.ModelTables;

/** Leads from the source and layout of an export to what it writes. */
final class ExportOutputs {
    private ExportOutputs() {}

    static ExportOutput of(ExportDefinition export, ModelTables tables) {
        if (export.source() instanceof OfModule source) {
            return ofModule(export.layout(), new ModuleContents(source.module(), tables));
        }
        if (export.source() instanceof OfList source) {
            return new ListItemTable(source, tables);
        }
        return new SyntheticOutput(((OfSyntheticBytes) export.source()).size());
    }

    private static ExportTable ofModule(ExportLayout layout, ModuleContents contents) {
        return switch (layout) {
            case TABULAR_MULTI_COLUMN -> new MultiColumnTable(contents);
            case TABULAR_SINGLE_COLUMN -> new SingleColumnTable(contents);
            case GRID_CURRENT_PAGE ->
                hasPages(contents)
                        ? new PagedGrid(contents, GridPages.current(contents), PagedGrid.PageNames.HIDDEN)
                        : new LineItemGrid(contents);
            case GRID_ALL_PAGES ->
                hasPages(contents)
                        ? new PagedGrid(contents, GridPages.all(contents), PagedGrid.PageNames.SHOWN)
                        : new LineItemGrid(contents);
        };
    }

    private static boolean hasPages(ModuleContents contents) {
        return contents.module().dimensions().size() > 1;
    }
}
