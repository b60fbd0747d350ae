import { z } from '../schema.ts';

/** What can be chosen in the application's menu and is carried out by the window. */
export const menuItem = z.enum([
  'project.new',
  'project.open',
  'project.open-example',
  'project.save',
  'project.save-as',
  'project.merge',
  'report.show',
  'report.export',
  'picture.export',
  'page.print',
  'takeaway.export',
  'edit.undo',
  'edit.redo',
  'edit.find',
  'edit.palette',
  'view.fit',
  'view.present',
  'view.back',
  'view.forward',
  'view.history',
  'view.outline',
  'view.inspector',
  'help.open',
  'help.keys',
]);

export type MenuItem = z.infer<typeof menuItem>;
