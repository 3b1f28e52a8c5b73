import { foldAdminMenu } from './workspace/adminMenu.ts';
import './workspace/care-workspace.ts';

foldAdminMenu(document);
